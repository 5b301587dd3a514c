import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/access/roles.ts';
import type { AppointmentId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import { canChangeGroup, ownersOf } from './access.groups.ts';

const at = (organization: string, role: Role) => ({
  userId: 'u' as UserId,
  regionId: 'r' as RegionId,
  appointments: [
    {
      id: 'a' as AppointmentId,
      role,
      organizationId: organization as OrganizationId,
      municipalityId: null,
    },
  ],
});
const group = { owner: { id: 'city' as OrganizationId } };

describe('a saved group of schools', () => {
  it.each<[string, Role, boolean]>([
    ['city', 'municipal_specialist', true],
    ['district', 'municipal_specialist', false],
    ['ministry', 'ministry_curator', false],
    ['city', 'method_service_specialist', false],
    ['city', 'school_head', false],
  ])('of the city is changed by somebody of %s as %s: %s', (organization, role, expected) => {
    expect(canChangeGroup(at(organization, role), group)).toBe(expected);
  });

  it('belongs to nobody who may not see exact figures', () => {
    expect(ownersOf(at('ukn', 'supervision_analyst'))).toEqual([]);
  });
});
