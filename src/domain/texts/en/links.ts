export const links = {
  title: 'Links',
  none: 'No links with other items.',
  name: { clause: 'cl. {{number}} of the order', measure: 'measure {{number}}' },
  side: {
    depends_on: { out: 'Depends on: {{other}}', in: 'Needed by: {{other}}' },
    fulfils: { out: 'Fulfils: {{other}}', in: 'Fulfilled by: {{other}}' },
  },
  dropped: 'not in the version in force',
  by: 'linked by {{by}}, {{moment}}',
  remove: 'Remove',
  removeOf: 'Remove the link “{{link}}”',
  kind: 'Kind of link',
  kinds: { depends_on: 'depends on', fulfils: 'fulfils a clause of the order' },
  target: 'Other item',
  choose: 'Choose an item',
  chooseFirst: 'Choose the item to link with.',
  note: 'Note (optional)',
  add: 'Link',
  proposal: {
    depends_on: 'Seems to depend on: {{other}}.',
    fulfils: 'Seems to fulfil: {{other}}.',
  },
  because: 'Printed “{{words}}”.',
  sameDeed: 'Both name the same deed.',
  accept: 'Yes, link',
  warnings_one: 'Terms of linked items do not agree: {{count}} warning',
  warnings_other: 'Terms of linked items do not agree: {{count}} warnings',
  warning: {
    ends_after:
      'Printed in the plan until {{ends}}: {{measure}}. Earlier, by {{needed}}, it is needed by {{other}}. The earlier day counts.',
    no_slack:
      'No slack: {{measure}} ends on {{ends}}, and on the same day ends {{other}}, which depends on it.',
  },
  open: 'Open',
  early: 'earlier: {{day}}',
  noSlack: 'no slack',
} as const;
