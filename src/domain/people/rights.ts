import type { RightsByRole } from '#domain/access/roles.ts';

export const peopleRights = {
  'people.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
  'people.manage': {
    ministry_admin: 'region',
  },
} as const satisfies RightsByRole;
