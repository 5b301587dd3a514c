import type { RightsByRole } from '#domain/access/roles.ts';

export const journalRights = {
  'journal.read': {
    ministry_admin: 'region',
    controller: 'region',
    minister: 'region',
  },
} as const satisfies RightsByRole;
