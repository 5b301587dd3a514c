import type { RightsByRole } from '#domain/access/roles.ts';

/** Who answers for others tells how far they are. */
export const fulfilmentRights = {
  'brief.make': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
  },
} as const satisfies RightsByRole;
