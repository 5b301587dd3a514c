import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import { organizationKinds } from '#domain/directory/model.ts';
import type { AppointmentId, MunicipalityId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import { acceptorOf, canDecide, canReport, canWithdraw, type DecidedSubject } from './access.ts';

const here = 'm1' as MunicipalityId;
const someone = 'somebody else' as UserId;

function person(role: Role, organizationId = 'own', municipalityId: MunicipalityId | null = here): Actor {
  const appointment = {
    id: 'a' as AppointmentId,
    role,
    organizationId: organizationId as OrganizationId,
    municipalityId,
  };
  return { userId: role as string as UserId, regionId: 'r' as RegionId, appointments: [appointment] };
}

const work = (
  organizationKind: DecidedSubject['organizationKind'],
  other: Partial<DecidedSubject> = {},
): DecidedSubject => ({
  organizationId: 'executor' as OrganizationId,
  organizationKind,
  laidOnOfficer: false,
  municipalityId: here,
  reportedBy: someone,
  lastBy: null,
  ...other,
});

describe('who accepts a report', () => {
  const acceptors = {
    ministry: ['controller'],
    supervision_department: ['controller'],
    regional_centre: ['ministry_admin', 'ministry_curator'],
    municipal_authority: ['ministry_admin', 'ministry_curator'],
    method_service: ['municipal_specialist'],
    method_centre: ['ministry_admin', 'ministry_curator'],
    pedagogical_university: ['ministry_admin', 'ministry_curator'],
    teacher_college: ['ministry_admin', 'ministry_curator'],
    school: ['municipal_specialist'],
  };
  it.each(organizationKinds)('%s', (kind) => {
    expect(roles.filter((role) => canDecide(person(role), work(kind)))).toEqual(acceptors[kind]);
  });

  it('names the acceptor in words for the executor', () => {
    const acceptorsOf = (['school', 'ministry', 'regional_centre'] as const).map((organizationKind) =>
      acceptorOf({ organizationKind, laidOnOfficer: false }),
    );
    expect(acceptorsOf).toEqual(['municipal_authority', 'controller', 'ministry']);
  });

  it('is the minister where the order lays control on a person: the controller reports it, nobody else', () => {
    const clause = work('ministry', { laidOnOfficer: true });
    expect(acceptorOf(clause)).toBe('minister');
    expect(roles.filter((role) => canDecide(person(role), clause))).toEqual(['minister']);
    const inMinistry = { ...clause, organizationId: 'own' as OrganizationId };
    expect(roles.filter((role) => canReport(person(role), inMinistry))).toEqual(['controller']);
    expect(canReport(person('controller'), { ...inMinistry, laidOnOfficer: false })).toBe(false);
  });
});

describe('nobody accepts own work', () => {
  it('a municipality does not accept a school of another one', () => {
    expect(
      canDecide(person('municipal_specialist'), work('school', { municipalityId: 'm2' as MunicipalityId })),
    ).toBe(false);
  });
  it('nor what the same person reported', () => {
    const controller = person('controller', 'ministry', null);
    const own = work('ministry', { organizationId: 'ministry' as OrganizationId, municipalityId: null });
    expect(canDecide(controller, own)).toBe(true);
    expect(canDecide(controller, { ...own, reportedBy: controller.userId })).toBe(false);
  });
  it('nor a specialist who also heads the school', () => {
    const both: Actor = {
      ...person('municipal_specialist'),
      appointments: [
        ...person('municipal_specialist').appointments,
        ...person('school_head', 'executor').appointments,
      ],
    };
    expect(canDecide(both, work('school'))).toBe(false);
  });
});

describe('a decision is taken back', () => {
  const specialist = person('municipal_specialist');
  it('by the person who made it', () => {
    expect(canWithdraw(specialist, work('school', { lastBy: specialist.userId }))).toBe(true);
  });
  it('by nobody else, nor by one who judges such reports no longer', () => {
    expect(canWithdraw(specialist, work('school', { lastBy: someone }))).toBe(false);
    expect(canWithdraw(specialist, work('school'))).toBe(false);
    expect(canWithdraw(specialist, work('ministry', { lastBy: specialist.userId }))).toBe(false);
  });
});

it('an organisation reports for itself alone', () => {
  expect(canReport(person('school_head', 'executor'), work('school'))).toBe(true);
  expect(canReport(person('municipal_specialist'), work('school'))).toBe(false);
});
