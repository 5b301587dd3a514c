/** What a person may be appointed to do in an organisation. */
export const roles = [
  'ministry_admin',
  'ministry_curator',
  'controller',
  'supervision_analyst',
  'regional_centre_methodist',
  'municipal_specialist',
  'method_service_specialist',
  'method_centre_specialist',
  'institution_specialist',
  'school_head',
  /** Sees the country as sums of regions, and of no region anything else. */
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

export const rights = [
  'directory.read',
  'school_list.read',
  'school_list.decide',
  'people.read',
  'people.manage',
  'journal.read',
  'clock.move',
  'order.read',
  'order.import',
  'draft.read',
  'plan.read',
  'plan.approve',
  'assignment.read',
  'assignment.report',
  'assignment.decide',
  'calendar.manage',
  'file.upload',
  'survey.read',
  'survey.fill',
  'survey.submit',
  'survey.delegate',
  'survey.review',
  'survey.change',
  'survey.progress',
  'survey.manage',
  'survey.remind',
  'consolidation.read',
  'consolidation.exact',
  'country.read',
  'help.read',
  'help.full',
  'help.answer',
] as const;
export type Right = (typeof rights)[number];
/** `public`: before sign-in; `signed_in`: any signed-in person, about themselves. Neither reaches any place. */
export type EndpointRight = Right | 'public' | 'signed_in';

const everyone = { 'directory.read': 'region', 'order.read': 'region', 'plan.read': 'region' } as const;

/**
 * Role → right → reach. Clause 3 gives the controller the whole order; clause 2.1 makes the line
 * school ↔ municipal authority ↔ ministry the only one that sees a school's own answers (152-ФЗ, ст. 5:
 * no more data than the purpose needs). Who reads consolidated forms without `consolidation.exact` is shown
 * fixed groups without small figures.
 */
export const rightsOf = {
  ministry_admin: {
    ...everyone,
    'school_list.read': 'region',
    'school_list.decide': 'region',
    'people.read': 'region',
    'people.manage': 'region',
    'journal.read': 'region',
    'clock.move': 'region',
    'order.import': 'region',
    'draft.read': 'region',
    'plan.approve': 'region',
    'assignment.read': 'region',
    'assignment.report': 'organization',
    'calendar.manage': 'region',
    'assignment.decide': 'region',
    'file.upload': 'organization',
    'survey.read': 'region',
    'consolidation.exact': 'region',
    'survey.progress': 'region',
    'survey.manage': 'region',
    'survey.remind': 'region',
    'consolidation.read': 'region',
    'help.read': 'region',
    'help.full': 'region',
  },
  ministry_curator: {
    ...everyone,
    'school_list.read': 'region',
    'school_list.decide': 'region',
    'people.read': 'region',
    'order.import': 'region',
    'draft.read': 'region',
    'plan.approve': 'region',
    'assignment.read': 'region',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'assignment.decide': 'region',
    'file.upload': 'organization',
    'survey.read': 'region',
    'consolidation.exact': 'region',
    'survey.review': 'region',
    'survey.change': 'region',
    'survey.progress': 'region',
    'survey.manage': 'region',
    'survey.remind': 'region',
    'consolidation.read': 'region',
    'help.read': 'region',
    'help.full': 'region',
    'help.answer': 'region',
  },
  controller: {
    ...everyone,
    'draft.read': 'region',
    'school_list.read': 'region',
    'journal.read': 'region',
    'assignment.read': 'region',
    'assignment.decide': 'region',
    'survey.read': 'region',
    'consolidation.exact': 'region',
    'survey.progress': 'region',
    'consolidation.read': 'region',
    'help.read': 'region',
    'help.full': 'region',
  },
  supervision_analyst: {
    ...everyone,
    'school_list.read': 'region',
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
    'survey.progress': 'region',
    'consolidation.read': 'region',
  },
  regional_centre_methodist: {
    ...everyone,
    'school_list.read': 'region',
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
    'survey.progress': 'region',
    'consolidation.read': 'region',
    'help.read': 'region',
    'help.answer': 'region',
  },
  municipal_specialist: {
    ...everyone,
    'school_list.read': 'municipality',
    'assignment.read': 'municipality',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'assignment.decide': 'municipality',
    'file.upload': 'organization',
    'survey.read': 'municipality',
    'consolidation.exact': 'municipality',
    'survey.review': 'municipality',
    'survey.change': 'municipality',
    'survey.progress': 'municipality',
    'survey.remind': 'municipality',
    'consolidation.read': 'municipality',
    'help.read': 'municipality',
    'help.full': 'municipality',
    'help.answer': 'municipality',
  },
  method_service_specialist: {
    ...everyone,
    'school_list.read': 'municipality',
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
    'survey.progress': 'municipality',
  },
  method_centre_specialist: {
    ...everyone,
    'school_list.read': 'served',
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
    'survey.progress': 'served',
    'consolidation.read': 'served',
    'help.read': 'served',
  },
  institution_specialist: {
    ...everyone,
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
  },
  school_head: {
    ...everyone,
    'assignment.read': 'organization',
    'assignment.report': 'organization',
    'calendar.manage': 'organization',
    'file.upload': 'organization',
    'survey.read': 'organization',
    'survey.fill': 'organization',
    'survey.submit': 'organization',
    'survey.delegate': 'organization',
    'survey.change': 'organization',
    'help.read': 'organization',
    'help.full': 'organization',
  },
  federal_observer: {
    'country.read': 'region',
  },
  section_filler: {
    'survey.read': 'organization',
    'survey.fill': 'organization',
  },
} as const satisfies Record<Role, Partial<Record<Right, Reach>>>;

/** The reach of a right for a role, or undefined where the role does not have it. */
export function reachOf(role: Role, right: EndpointRight): Reach | undefined {
  const held: Partial<Record<EndpointRight, Reach>> = rightsOf[role];
  return held[right];
}
