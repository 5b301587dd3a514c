export const words = {
  title: 'Desk',
  nothing:
    'No task needs your action. New assignments, returns and forms to review appear here on the day they come.',
  nothingUrgent: 'No task needs your action in the next 30 days.',
  actions: 'What to do now',
  later_one: 'Later: {{count}} assignment',
  later_other: 'Later: {{count}} assignments',
  reminder: 'Reminder:',
  remark: 'Remark:',
  moreRemarks_one: 'and {{count}} more remark',
  moreRemarks_other: 'and {{count}} more remarks',
} as const;
