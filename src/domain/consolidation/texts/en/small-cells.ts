export const words = {
  hidden: 'hidden',
  others: 'other municipalities together',
  othersOf_one: '{{count}} municipality is shown only together with others: few of its forms are accepted',
  othersOf_other: '{{count}} municipalities are shown only together: few of their forms are accepted',
  emptyText: 'Few forms are accepted so far: figures of single schools would be seen.',
  title: 'Figures of children and families',
  published:
    'Shown as of {{date}}; they will not change. Hidden are figures under {{leastCount}} and those from which they could be computed.',
  collecting:
    'They appear when the collection is closed: while forms are accepted one by one, each new one would disclose the figures of its school.',
  few_forms:
    'Not shown: fewer than {{leastForms}} forms are accepted, figures of single schools would be seen.',
  shared_schools:
    'Not shown: figures of these schools for the same period stand in another consolidated form, and the difference would disclose figures of single schools.',
} as const;
