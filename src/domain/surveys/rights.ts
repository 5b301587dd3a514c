import type { RightsByRole } from '#domain/access/roles.ts';

/**
 * Clause 2.1 makes the line school ↔ municipal authority ↔ ministry the only one that sees a school's own
 * answers (152-ФЗ, ст. 5: no more data than the purpose needs).
 */
export const surveysRights = {
  'survey.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
    school_head: 'organization',
    section_filler: 'organization',
  },
  'survey.fill': {
    school_head: 'organization',
    section_filler: 'organization',
  },
  'survey.submit': {
    school_head: 'organization',
  },
  'survey.delegate': {
    school_head: 'organization',
  },
  'survey.review': {
    ministry_curator: 'region',
    municipal_specialist: 'municipality',
  },
  'survey.change': {
    ministry_curator: 'region',
    municipal_specialist: 'municipality',
    school_head: 'organization',
  },
  'survey.progress': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    supervision_analyst: 'region',
    regional_centre_methodist: 'region',
    municipal_specialist: 'municipality',
    method_service_specialist: 'municipality',
    method_centre_specialist: 'served',
  },
  /** All forms that one may read anyway, at once: for who looks after schools, not for a school or its guest. */
  'survey.archive': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
  },
  'survey.manage': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
  'survey.remind': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    municipal_specialist: 'municipality',
  },
  /**
   * Items 9, 11, 14, 17 and 18 are the work of methodical services and of who teaches teachers: they read accepted
   * requests of their kinds where they work, without the factor (`help/access.ts`).
   */
  'help.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    regional_centre_methodist: 'region',
    municipal_specialist: 'municipality',
    method_service_specialist: 'municipality',
    method_centre_specialist: 'served',
    institution_specialist: 'region',
    school_head: 'organization',
  },
  'help.full': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
    school_head: 'organization',
  },
  'help.answer': {
    ministry_curator: 'region',
    regional_centre_methodist: 'region',
    municipal_specialist: 'municipality',
  },
} as const satisfies RightsByRole;
