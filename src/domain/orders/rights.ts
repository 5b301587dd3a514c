import { everyone, type RightsByRole } from '#domain/access/roles.ts';

export const ordersRights = {
  'order.read': everyone,
  'order.import': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
} as const satisfies RightsByRole;
