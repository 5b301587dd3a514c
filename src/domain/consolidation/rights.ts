import type { RightsByRole } from '#domain/access/roles.ts';

/**
 * Who reads consolidated forms without `consolidation.exact` is shown snapshots of fixed groups, five changed schools
 * apart, without small figures of people and without words of a school (docs/decisions/006 and 011).
 */
export const consolidationRights = {
  'consolidation.read': {
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
  'consolidation.exact': {
    ministry_admin: 'region',
    ministry_curator: 'region',
    controller: 'region',
    minister: 'region',
    municipal_specialist: 'municipality',
  },
  'country.read': {
    federal_observer: 'region',
  },
} as const satisfies RightsByRole;
