export const words = {
  title: 'Schedule for a year',
  titleOf: 'Schedule for a year: {{organization}}',
  own: 'Schedule for a year',
  ofOrganization: 'Schedule',
  ofOrganizationLabel: 'Schedule for a year: {{organization}}',
  lead_one:
    '{{count}} assignment: done {{done}}, under review {{reported}}, overdue {{overdue}}, ahead {{ahead}}. No date set {{undated}}, after this year {{later}}.',
  lead_other:
    '{{count}} assignments: done {{done}}, under review {{reported}}, overdue {{overdue}}, ahead {{ahead}}. No date set {{undated}}, after this year {{later}}.',
  kinds: 'Which year',
  kind: { school: 'School year', calendar: 'Calendar year' },
  name: { school: '{{year}}/{{next}}', calendar: '{{year}}' },
  print: 'Print',
  earlier: 'Not fulfilled in earlier periods',
  undated: 'No date set',
  empty: 'No assignments with a day in this year. Look at the year beside it: the arrows at its name.',
  nothing: 'no assignments',
  now: 'now',
  again: 'recurs',
} as const;
