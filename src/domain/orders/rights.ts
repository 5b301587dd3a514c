import { everyone, type RightsByRole } from '#domain/access/roles.ts';

export const ordersRights = {
  'order.read': everyone,
  'order.import': {
    ministry_admin: 'region',
    ministry_curator: 'region',
  },
  /** An order still being read or a plan still being written binds nobody. (order 01-21/744, cl. 3) */
  'draft.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
  },
} as const satisfies RightsByRole;
