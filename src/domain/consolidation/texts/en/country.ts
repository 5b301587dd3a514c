export const words = {
  title: 'The country',
  collection: 'Form and period',
  option: '{{period}}: {{title}}',
  lead_one: '{{count}} region. Only sums are seen: no municipality and no school.',
  lead_other: '{{count}} regions. Only sums are seen: no municipality and no school.',
  none: 'No region has opened a collection yet. Figures arrive every five minutes.',
  noForms: 'No region has an accepted form yet.',
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
