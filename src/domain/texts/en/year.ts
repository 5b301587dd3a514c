export const year = {
  title: 'Year of an organisation',
  titleOf: 'Year: {{organization}}',
  own: 'My year',
  ofOrganization: 'Year',
  ofOrganizationLabel: 'Year: {{organization}}',
  lead_one:
    '{{count}} assignment: done {{done}}, overdue {{overdue}}, ahead {{ahead}}. Without a day {{undated}}, after this year {{later}}.',
  lead_other:
    '{{count}} assignments: done {{done}}, overdue {{overdue}}, ahead {{ahead}}. Without a day {{undated}}, after this year {{later}}.',
  kinds: 'Which year',
  kind: { school: 'School year', calendar: 'Calendar year' },
  name: { school: '{{year}}/{{next}}', calendar: '{{year}}' },
  print: 'Print',
  earlier: 'Not closed earlier',
  undated: 'Without a day',
  empty: 'No assignments with a day in this year. Look at the year beside it: the arrows at its name.',
  nothing: 'no assignments',
  now: 'now',
  again: 'recurs',
} as const;
