export const words = {
  hidden: 'hidden',
  others: 'other municipalities together',
  othersOf_one: '{{count}} municipality is shown only together with others: it has few schools',
  othersOf_other: '{{count}} municipalities are shown only together: they have few schools',
  otherNames: 'other names, which the directory does not have',
  shownOn: 'Figures as of {{to}}, accepted forms: {{forms}}.',
  shownBetween:
    'Figures of the municipalities as of different days, from {{from}} to {{to}}, accepted forms: {{forms}}.',
  renewed_one:
    'New figures are shown when at least {{count}} school of a municipality has changed its data, and after the collection is closed.',
  renewed_other:
    'New figures are shown when at least {{count}} schools of a municipality have changed their data, and after the collection is closed.',
  emptyText_one:
    'No figures yet. They appear when at least {{count}} form of a municipality is accepted, or after the collection is closed: fewer forms would disclose the data of single schools.',
  emptyText_other:
    'No figures yet. They appear when at least {{count}} forms of a municipality are accepted, or after the collection is closed: fewer forms would disclose the data of single schools.',
  title: 'Figures of children and families',
  published:
    'Shown as of {{date}}; they will not change. Hidden are figures under {{leastCount}} and those from which they could be computed.',
  collecting:
    'They appear when the collection is closed: while forms are accepted one by one, each new one would disclose the figures of its school.',
  few_forms:
    'Not shown yet: they appear some minutes after the collection is closed, if at least {{leastForms}} forms are accepted.',
  shared_schools:
    'Not shown: figures of these schools for the same period stand in another consolidated form, and the difference would disclose figures of single schools.',
} as const;
