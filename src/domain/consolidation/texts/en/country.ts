export const words = {
  open: 'Open the consolidated form',
  title: 'The country',
  collection: 'Form and period',
  option: '{{period}}: {{title}}',
  lead_one: '{{count}} region. Only sums are seen: no municipality and no school.',
  lead_other: '{{count}} regions. Only sums are seen: no municipality and no school.',
  place_one: 'The Russian Federation, {{count}} region',
  place_other: 'The Russian Federation, {{count}} regions',
  none: 'No region has opened a collection yet. Figures arrive every five minutes.',
  noForms:
    'No region has figures yet. They appear when enough schools of a region have changed their data, or after the collection is closed.',
  snapshot:
    'Figures and completeness of each region are as of the time given: new ones appear when enough schools have changed their data, and after the collection is closed, so that no difference tells of a single school.',
  regions: 'Regions',
  region: 'Region',
  asked: 'Forms',
  accepted: 'Accepted',
  submitted: 'Under review',
  share: 'Complete',
  at: 'Figures as of',
  hidden:
    'Hidden: figures of children and families that not every region has published, and cells that mean different things in different versions of the form.',
} as const;
