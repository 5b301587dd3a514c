import { everyone, type RightsByRole } from '#domain/access/roles.ts';

export const plansRights = {
  'plan.read': everyone,
  'plan.approve': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
} as const satisfies RightsByRole;
