import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import { proposalsContract } from '#domain/people/contract.proposals.ts';
import { peopleContract as api } from '#domain/people/contract.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const asAdministrator = (login: Login) => ({
  params: { id: world.user[login] },
  body: {
    role: 'ministry_admin' as const,
    organizationId: world.organization.ministry,
    validFrom: '2020-01-01',
  },
});
const proposed = () => world.as('admin').call(proposalsContract.listProposals);
const isAdministrator = async (login: Login) =>
  (await world.as(login).call(api.getSession)).signedIn?.rights.includes('people.manage') ?? false;
const journalOf = (event: string) =>
  world.owner('SELECT user_id, subject FROM audit_events WHERE event = $1 ORDER BY id', [event]);
/** The second administrator of the region, as the command line makes one. */
const makeSecond = () =>
  world.owner(
    `INSERT INTO appointments (region_id, id, user_id, role, organization_id, valid_from)
     VALUES ($1, gen_random_uuid(), $2, 'ministry_admin', $3, '2020-01-01')`,
    [world.region, world.user.curator2, world.organization.ministry],
  );

describe('the only administrator', () => {
  it('appoints no second one, nor themself to anything, and is told what to do', async () => {
    const own = {
      role: 'controller',
      organizationId: world.organization.ministry,
      validFrom: '2020-01-01',
    } as const;
    for (const given of [asAdministrator('curator'), { params: { id: world.user.admin }, body: own }]) {
      expect(await world.as('admin').refused(api.appoint, given)).toMatchObject({
        status: 409,
        reason: 'person.no_second_administrator',
      });
    }
    const body = { ...asAdministrator('curator').body, login: 'second-admin', fullName: 'Юдина Римма' };
    expect(await world.as('admin').refused(api.addPerson, { body })).toMatchObject({
      reason: 'person.no_second_administrator',
    });
  });

  it('does not leave', async () => {
    const { items } = await world.as('admin').call(api.listPeople, { query: { search: 'Агафонова' } });
    const appointmentId = items[0]?.appointments[0]?.id ?? '';
    const params = { id: world.user.admin, appointmentId };
    expect(
      await world.as('admin').refused(api.endAppointment, { params, body: { validTo: '2020-06-01' } }),
    ).toMatchObject({ status: 409, reason: 'person.last_administrator' });
    // Nobody else may block, and nobody blocks themself.
    expect(
      await world
        .as('admin')
        .refused(api.setBlocked, { params: { id: world.user.admin }, body: { blocked: true } }),
    ).toMatchObject({ reason: 'person.cannot_block_self' });
  });
});

describe('an appointment as administrator', () => {
  beforeAll(makeSecond);

  it('waits until another administrator agrees, and nobody else can', async () => {
    await world.as('admin').call(api.appoint, asAdministrator('curator'));
    expect(await isAdministrator('curator')).toBe(false);
    const [proposal] = await proposed();
    expect(proposal).toMatchObject({
      person: { id: world.user.curator },
      role: 'ministry_admin',
      proposedBy: { id: world.user.admin },
    });
    const params = { id: proposal?.id ?? '' };
    expect(await world.as('admin').refused(proposalsContract.agreeToProposal, { params })).toMatchObject({
      status: 409,
      reason: 'person.own_proposal',
    });
    const desk = async (login: Login) => (await world.as(login).call(deskContract.getDesk)).actions;
    const task = expect.objectContaining({ kind: 'agree_appointments', count: 1 });
    expect(await desk('curator2')).toContainEqual(task);
    expect(await desk('admin')).not.toContainEqual(task);

    await world.as('curator2').call(proposalsContract.agreeToProposal, { params });
    expect(await isAdministrator('curator')).toBe(true);
    expect(await proposed()).toEqual([]);
    const subject = `user:${world.user.curator}`;
    expect(await journalOf('person.appointment_proposed')).toEqual([{ user_id: world.user.admin, subject }]);
    expect(await journalOf('person.appointment_agreed')).toEqual([{ user_id: world.user.curator2, subject }]);
    expect(await world.as('curator2').refused(proposalsContract.declineProposal, { params })).toMatchObject({
      status: 404,
      reason: 'person.no_such_proposal',
    });
  });

  it('of a new person waits as well, and is seen in the list', async () => {
    const body = { ...asAdministrator('curator').body, login: 'third-admin', fullName: 'Яшина Тамара' };
    const { person } = await world.as('admin').call(api.addPerson, { body });
    expect(person.appointments).toEqual([]);
    const { items } = await world.as('admin').call(api.listPeople, { query: { search: 'Яшина' } });
    expect(items).toHaveLength(1);
    const [proposal] = await proposed();
    await world.as('admin').call(proposalsContract.declineProposal, { params: { id: proposal?.id ?? '' } });
    expect(await proposed()).toEqual([]);
  });

  it('of oneself is not agreed to by oneself, whoever proposed it', async () => {
    const body = {
      role: 'controller',
      organizationId: world.organization.ministry,
      validFrom: '2020-01-01',
    } as const;
    await world.as('curator2').call(api.appoint, { params: { id: world.user.curator2 }, body });
    const [own] = await proposed();
    const params = { id: own?.id ?? '' };
    expect(await world.as('curator2').refused(proposalsContract.agreeToProposal, { params })).toMatchObject({
      reason: 'person.own_proposal',
    });
    await world.as('admin').call(proposalsContract.agreeToProposal, { params });
    const { items } = await world.as('admin').call(api.listPeople, { query: { search: 'Бобров' } });
    // It counts from the day of the agreement, not from the year before.
    expect(items[0]?.appointments).toContainEqual(
      expect.objectContaining({ role: 'controller', validFrom: '2020-05-20' }),
    );
  });

  it('is decided once, by whoever comes first', async () => {
    await world.as('admin').call(api.appoint, asAdministrator('controller'));
    const [proposal] = await proposed();
    const params = { id: proposal?.id ?? '' };
    const both = await Promise.all([
      world.as('curator2').send(proposalsContract.agreeToProposal, { params }),
      world.as('curator').send(proposalsContract.agreeToProposal, { params }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
  });

  it('is not walked around past the application', async () => {
    await world
      .as('admin')
      .call(api.appoint, asAdministrator('mmc'))
      .catch(() => undefined);
    await expect(
      world.owner(
        `INSERT INTO appointment_proposals (region_id, id, user_id, role, organization_id, valid_from, proposed_by, proposed_at, decided_by, decided_at, agreed)
         VALUES ($1, gen_random_uuid(), $2, 'ministry_admin', $3, '2020-01-01', $4, now(), $4, now(), true)`,
        [world.region, world.user.mmc, world.organization.ministry, world.user.admin],
      ),
    ).rejects.toThrow(/check/);
  });
});

describe('a guest of a link', () => {
  it('gets neither a password nor an appointment', async () => {
    const params = { id: world.user.guest };
    const body = {
      role: 'school_head',
      organizationId: world.organization.city1,
      validFrom: '2020-01-01',
    } as const;
    const admin = world.as('admin');
    expect(await admin.refused(api.resetPassword, { params })).toMatchObject({
      status: 409,
      reason: 'person.is_guest',
    });
    expect(await admin.refused(api.appoint, { params, body })).toMatchObject({
      status: 409,
      reason: 'person.is_guest',
    });
  });
});
