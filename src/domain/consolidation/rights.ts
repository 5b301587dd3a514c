import type { RightsByRole } from '#domain/access/roles.ts';

/** Who reads consolidated forms without `consolidation.exact` is shown fixed groups without small figures. */
export const consolidationRights = {
  'consolidation.read': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    supervision_analyst: 'region',
    regional_centre_methodist: 'region',
    municipal_specialist: 'municipality',
    method_centre_specialist: 'served',
  },
  'consolidation.exact': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    municipal_specialist: 'municipality',
  },
  'country.read': {
    federal_observer: 'region',
  },
} as const satisfies RightsByRole;
