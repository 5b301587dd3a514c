import type { RightsByRole } from '#domain/access/roles.ts';

export const documentsRights = {
  'file.upload': {
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
} as const satisfies RightsByRole;
