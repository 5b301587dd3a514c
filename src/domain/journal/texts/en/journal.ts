export const words = {
  title: 'Journal',
  lead: 'Who did what and when. Entries are never changed or deleted. The time is local, by the clock of the server.',
  leadOfDemo:
    'Who did what and when. Entries are never changed or deleted. The time is real, by the clock of the server: the demo date does not change it.',
  filter: { person: 'Who: a part of the name', from: 'From', to: 'To', event: 'What was done' },
  only: 'Only entries about:',
  all: 'Show all',
  empty: 'No entries. They appear with the first action.',
  earlier: 'Earlier',
  latest: 'To the latest entries',
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
