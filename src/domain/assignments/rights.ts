import type { RightsByRole } from '#domain/access/roles.ts';

/** Clause 3 gives the controller the whole order. */
export const assignmentsRights = {
  'assignment.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    supervision_analyst: 'organization',
    regional_centre_methodist: 'organization',
    municipal_specialist: 'municipality',
    method_service_specialist: 'organization',
    method_centre_specialist: 'organization',
    institution_specialist: 'organization',
    school_head: 'organization',
  },
  'assignment.report': {
    ministry_admin: 'organization',
    ministry_curator: 'organization',
    controller: 'organization',
    supervision_analyst: 'organization',
    regional_centre_methodist: 'organization',
    municipal_specialist: 'organization',
    method_service_specialist: 'organization',
    method_centre_specialist: 'organization',
    institution_specialist: 'organization',
    school_head: 'organization',
  },
  'assignment.decide': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
  },
} as const satisfies RightsByRole;
