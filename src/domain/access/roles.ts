/** What a person may be appointed to do in an organisation. */
export const roles = [
  'ministry_admin',
  'ministry_curator',
  'controller',
  /** Accepts what the order lays on the controller. (order 01-21/744, cl. 3) */
  'minister',
  'supervision_analyst',
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
  'institution_specialist',
  'school_head',
  /** Sees the country as sums of regions, each as its own outsiders are shown it, and of no region anything else. */
  'federal_observer',
  /** A guest of the form by a personal link: one section, nothing else. */
  'section_filler',
] as const;
export type Role = (typeof roles)[number];

/**
 * How far a right reaches for a role: the whole region, the municipality of the organisation,
 * the municipalities that the organisation serves, or the organisation itself.
 */
export type Reach = 'region' | 'municipality' | 'served' | 'organization';

/** What a feature lets each role do, and how far: right → role → reach. */
export type RightsByRole = Readonly<Record<string, Partial<Record<Role, Reach>>>>;

/** Everybody who works in the region: all roles but the federal observer and the guest of a form. */
export const everyone = {
  ministry_admin: 'region',
  ministry_curator: 'region',
  controller: 'region',
  minister: 'region',
  supervision_analyst: 'region',
  regional_centre_methodist: 'region',
  municipal_specialist: 'region',
  method_service_specialist: 'region',
  method_centre_specialist: 'region',
  institution_specialist: 'region',
  school_head: 'region',
} as const satisfies Partial<Record<Role, Reach>>;
