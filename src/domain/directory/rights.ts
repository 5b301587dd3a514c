import { everyone, type RightsByRole } from '#domain/access/roles.ts';

export const directoryRights = {
  'directory.read': everyone,
  'school_list.read': {
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
  'school_list.decide': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
  'clock.move': {
    ministry_admin: 'region',
  },
} as const satisfies RightsByRole;
