import type { RightsByRole } from '#domain/access/roles.ts';

export const notificationsRights = {
  'letter.read': { ministry_admin: 'region' },
} as const satisfies RightsByRole;
