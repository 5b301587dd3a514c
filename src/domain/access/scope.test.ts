import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppointmentId, MunicipalityId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import { reachOf, rights } from '#domain/rights.ts';
import { type Actor, holds } from './actor.ts';
import { roles } from './roles.ts';
import { covers, scopeOf } from './scope.ts';

const municipality = (n: number) => `m${n}` as MunicipalityId;
const organization = (n: number) => `o${n}` as OrganizationId;

function actorWith(
  ...appointments: { role: (typeof roles)[number]; organization: number; municipality?: number }[]
): Actor {
  return {
    userId: 'u' as UserId,
    regionId: 'r' as RegionId,
    appointments: appointments.map((a, i) => ({
      id: `a${i}` as AppointmentId,
      role: a.role,
      organizationId: organization(a.organization),
      municipalityId: a.municipality === undefined ? null : municipality(a.municipality),
    })),
  };
}

const school = (n: number, m: number) => ({
  organizationId: organization(n),
  municipalityId: municipality(m),
});

describe('scope', () => {
  it('of a municipal specialist is the municipality and not its neighbour', () => {
    const scope = scopeOf(
      actorWith({ role: 'municipal_specialist', organization: 1, municipality: 1 }),
      'survey.read',
    );
    expect(covers(scope, school(10, 1))).toBe(true);
    expect(covers(scope, school(11, 2))).toBe(false);
  });

  it('of a school head is the school alone', () => {
    const scope = scopeOf(
      actorWith({ role: 'school_head', organization: 10, municipality: 1 }),
      'survey.read',
    );
    expect(covers(scope, school(10, 1))).toBe(true);
    expect(covers(scope, school(11, 1))).toBe(false);
  });

  it('of an inter-municipal centre is the municipalities it serves', () => {
    const scope = scopeOf(
      actorWith({ role: 'method_centre_specialist', organization: 5 }),
      'survey.progress',
    );
    expect(covers(scope, school(10, 1), [organization(5)])).toBe(true);
    expect(covers(scope, school(10, 1), [organization(6)])).toBe(false);
    expect(covers(scope, school(10, 1))).toBe(false);
  });

  it('of two appointments is their union', () => {
    const actor = actorWith(
      { role: 'municipal_specialist', organization: 1, municipality: 1 },
      { role: 'school_head', organization: 20, municipality: 2 },
    );
    const scope = scopeOf(actor, 'survey.read');
    expect([school(10, 1), school(20, 2), school(21, 2)].map((place) => covers(scope, place))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('under a right that no appointment gives covers nothing, whatever the person else holds', () => {
    const places = fc.record({
      role: fc.constantFrom(...roles),
      organization: fc.nat(9),
      municipality: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc.array(places, { maxLength: 4 }),
        fc.constantFrom(...rights),
        fc.nat(9),
        fc.nat(3),
        (held, right, o, m) => {
          const actor = actorWith(...held);
          const seen = covers(scopeOf(actor, right), school(o, m), [organization(o)]);
          return !seen || holds(actor, right);
        },
      ),
    );
  });

  it('before sign-in and for oneself reaches no place', () => {
    const actor = actorWith({ role: 'ministry_admin', organization: 1 });
    expect(scopeOf(actor, 'signed_in').grants).toEqual([]);
    expect(scopeOf(actor, 'public').grants).toEqual([]);
  });
});

describe('roles', () => {
  it('only the line school – municipality – ministry reads a school’s answers', () => {
    const readers = roles.filter((role) => reachOf(role, 'survey.read'));
    expect(readers).toEqual([
      'ministry_admin',
      'ministry_curator',
      'controller',
      'minister',
      'municipal_specialist',
      'school_head',
      // A guest of one section; `seenForm` narrows it further.
      'section_filler',
    ]);
  });

  it('nobody both fills and reviews', () => {
    expect(roles.filter((role) => reachOf(role, 'survey.fill') && reachOf(role, 'survey.review'))).toEqual(
      [],
    );
  });
});
