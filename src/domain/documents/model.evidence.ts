/**
 * What an expected result of the roadmap may be proved by (order 01-21/744, Annex 1, column 5): papers of the register,
 * and `record`: a record that the product itself keeps, such as an accepted form.
 */
export const evidenceKinds = [
  'act',
  'agreement',
  'brief',
  'plan',
  'list',
  'minutes',
  'training',
  'material',
  'event',
  'publication',
  'record',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
