import type { RightsByRole } from '#domain/access/roles.ts';

export const calendarRights = {
  'calendar.manage': {
    ministry_admin: 'region',
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
} as const satisfies RightsByRole;
