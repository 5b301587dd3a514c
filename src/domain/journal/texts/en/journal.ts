export const words = {
  title: 'Journal',
  lead: 'Who did what and when. Entries are never changed or deleted.',
  only: 'Only entries about:',
  all: 'Show all',
  empty: 'No entries. They appear with the first action.',
  more: 'Show more',
  at: 'When',
  who: 'Who',
  system: 'System',
  what: 'What was done',
  subject: 'Subject',
  history: 'all entries',
  detail: 'Details',
  facts: 'details: {{count}}',
  subjects: {
    other: 'Other',
  },
  events: {
    journal: { shown: 'The journal was read' },
    unknown: 'Unknown event',
  },
} as const;
