import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { Role } from '#domain/access/roles.ts';
import type { AppointmentId, MunicipalityId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import { canManage, canReview } from './access.ts';
import type { CampaignChain } from './model.ts';

const at = (organization: string, municipality: string | null) => ({
  organizationId: organization as OrganizationId,
  municipalityId: municipality as MunicipalityId | null,
});
const actor = (...held: (readonly [Role, string, string | null])[]): Actor => ({
  userId: 'u' as UserId,
  regionId: 'r' as RegionId,
  appointments: held.map(([role, organization, municipality], place) => ({
    id: `a${place}` as AppointmentId,
    role,
    ...at(organization, municipality),
  })),
});
const city = actor(['municipal_specialist', 'authority', 'city']);
const curator = actor(['ministry_curator', 'ministry', null]);
const both = actor(['municipal_specialist', 'authority', 'city'], ['ministry_curator', 'ministry', null]);
const ownSchool = actor(['ministry_curator', 'ministry', null], ['school_head', 'school', 'city']);

describe('who reviews a form', () => {
  it.each<[string, Actor, CampaignChain, string, boolean]>([
    ['the municipality of the school', city, 'municipality', 'city', true],
    ['the neighbour', city, 'municipality', 'district', false],
    ['the ministry where the municipality accepts', curator, 'municipality', 'city', false],
    ['the ministry where it keeps that to itself', curator, 'ministry', 'district', true],
    ['the municipality, which then only watches', city, 'ministry', 'city', false],
    ['a person of both, as the ministry', both, 'ministry', 'district', true],
    ['a person of both, as the municipality', both, 'municipality', 'district', false],
    ['the ministry, but of the school where one works', ownSchool, 'ministry', 'city', false],
    ['the controller', actor(['controller', 'ministry', null]), 'ministry', 'city', false],
  ])('%s', (_case, one, chain, municipality, may) => {
    expect(canReview(one, { ...at('school', municipality), chain })).toBe(may);
  });
});

it('only the ministry extends and opens again', () => {
  const managers = [city, curator, both].map((one) => canManage(one, at('school', 'city')));
  expect(managers).toEqual([false, true, true]);
});
