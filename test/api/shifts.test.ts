import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { shiftsContract as api } from '#domain/assignments/shifts/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import { assignmentIn, correctPlan, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const bare = (number: string) => number.replace(/\.$/, '');
const row = (number: string, body: OrganizationKey, kind?: 'clause' | 'measure') =>
  assignmentIn(world, roadmap.assignments, number, body, kind);
const read = (login: Login, { id }: AssignmentRow) =>
  world.as(login).call(assignmentsContract.getAssignment, { params: { id } });
const asked = (version: number, wantedOn: string, reason = 'Педсовет перенесён из-за карантина') => ({
  version,
  wantedOn,
  reason,
});
const ask = (login: Login, { id }: AssignmentRow, wantedOn: string, version = 0) =>
  world.as(login).call(api.askShift, { params: { id }, body: asked(version, wantedOn) });
const refuse = (login: Login, { id }: AssignmentRow, body: ReturnType<typeof asked>) =>
  world.as(login).refused(api.askShift, { params: { id }, body });

describe('a later day', () => {
  it('is asked for by the executor and given by the ministry, not by who accepts the report', async () => {
    const twelfth = row('12', 'city1');
    const sent = await ask('city1', twelfth, '2020-10-15');
    expect(sent.shifts).toMatchObject([{ fromOn: '2020-09-30', wantedOn: '2020-10-15', decision: null }]);
    expect(sent.shiftRefusal).toBe('shift.asked_already');
    const shiftId = sent.shifts[0]?.id;
    if (!shiftId) throw new Error('nothing was asked');
    const params = { id: twelfth.id, shiftId };
    const grant = { params, body: { grantedOn: '2020-10-10', words: 'Не позже десятого' } };
    expect((await world.as('buzuluk').refused(api.decideShift, grant)).status).toBe(403);
    expect((await world.as('rayon').refused(api.decideShift, grant)).status).toBe(404);
    const desk = await world.as('curator').call(deskContract.getDesk, {});
    expect(desk.actions.find(({ kind }) => kind === 'decide_shifts')?.count).toBe(1);
    const waiting = await world.as('curator').call(api.listShiftRequests, { query: {} });
    expect(waiting.items).toMatchObject([{ id: shiftId, shifted: { times: 0, days: 0 } }]);
    expect((await world.as('buzuluk').call(api.listShiftRequests, { query: {} })).total).toBe(0);

    const granted = await world.as('curator').call(api.decideShift, grant);
    expect(granted).toMatchObject({ dueOn: '2020-10-10', version: 1, shifted: { times: 1, days: 10 } });
    const late = await world.as('curator2').refused(api.decideShift, grant);
    expect(late).toMatchObject({ status: 409, code: 'stale', reason: 'shift.decided' });
    expect((await world.as('curator').call(api.listShiftRequests, { query: {} })).total).toBe(0);
  });

  it('is asked for again, adds up, and outlives a correction of the plan', async () => {
    const twelfth = row('12', 'city1');
    const again = await ask('city1', twelfth, '2020-10-20', 1);
    const shiftId = again.shifts[0]?.id;
    if (!shiftId) throw new Error('nothing was asked');
    const grant = { params: { id: twelfth.id, shiftId }, body: { grantedOn: '2020-10-20', words: '' } };
    expect((await world.as('curator').call(api.decideShift, grant)).shifted).toEqual({ times: 2, days: 20 });
    await correctPlan(world, roadmap.plan, (items) =>
      items.map((item) => (bare(item.number) === '12' ? { ...item, result: 'Планы школ' } : item)),
    );
    expect(await read('city1', twelfth)).toMatchObject({ dueOn: '2020-10-20', shifted: { days: 20 } });
  });

  it('is refused for an earlier day, for what the order itself sets, and for what has no day', async () => {
    const undated = roadmap.assignments.find(
      ({ organization }) => organization.id === world.organization.ogpu,
    );
    if (!undated) throw new Error('nothing is asked of the university');
    const cases = [
      ['village1', row('12', 'village1'), '2020-09-01', 'shift.not_later'],
      ['rayon', row('2.2', 'mouoRayon', 'clause'), '2020-12-01', 'shift.set_by_order'],
      ['ogpu', undated, '2020-12-01', 'shift.no_day'],
    ] as const;
    for (const [login, assignment, wantedOn, reason] of cases) {
      const { version } = await read(login, assignment);
      expect((await refuse(login, assignment, asked(version, wantedOn))).reason, login).toBe(reason);
    }
  });

  it('is refused to others, over a stale version, and without a reason', async () => {
    const other = row('12', 'village2');
    const { version } = await read('village2', other);
    expect((await refuse('village1', other, asked(version, '2020-12-01'))).status).toBe(404);
    expect((await refuse('rayon', other, asked(version, '2020-12-01'))).status).toBe(404);
    expect((await refuse('village2', other, asked(version + 7, '2020-12-01'))).code).toBe('stale');
    expect((await refuse('village2', other, asked(version, '2020-12-01', 'да'))).code).toBe('invalid');
  });

  it('is refused with a reason that the executor reads; the day stays', async () => {
    const other = row('12', 'village2');
    const { version, dueOn } = await read('village2', other);
    const { shifts } = await ask('village2', other, '2020-12-01', version);
    const params = { id: other.id, shiftId: shifts[0]?.id as never };
    const unsaid = await world
      .as('curator')
      .refused(api.decideShift, { params, body: { grantedOn: null, words: '' } });
    expect(unsaid.code).toBe('invalid');
    await world
      .as('curator')
      .call(api.decideShift, { params, body: { grantedOn: null, words: 'План нужен до начала четверти' } });
    expect(await read('village2', other)).toMatchObject({
      dueOn,
      version,
      shifted: { times: 0, days: 0 },
      shifts: [{ decision: { grantedOn: null, words: 'План нужен до начала четверти' } }],
    });
  });

  it('is not asked for once the day has passed; the past day keeps the day that stood then', async () => {
    const plan = { params: { id: roadmap.plan } };
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-10-05' } });
    const orsk = row('12', 'orsk1');
    const { version } = await read('orsk1', orsk);
    expect((await refuse('orsk1', orsk, asked(version, '2020-11-01'))).reason).toBe('shift.after_day');
    const own = (await world.as('city1').call(evidenceContract.getEvidence, { ...plan, query: {} })).items;
    expect(
      own.find(({ kind, number }) => kind === 'measure' && bare(number) === '12')?.assignments.overdue,
    ).toBe(0);
  });
});
