import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { evidenceContract as api } from '#domain/fulfilment/evidence/contract.ts';
import type { EvidenceItem } from '#domain/fulfilment/evidence/model.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { assignmentIn, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const evidence = async (login: Login = 'curator', on?: string) =>
  (await world.as(login).call(api.getEvidence, { params: { id: roadmap.plan }, query: on ? { on } : {} }))
    .items;
const item = (items: readonly EvidenceItem[], number: string, kind = 'measure') => {
  const found = items.find((one) => one.kind === kind && one.number.replace(/\.$/, '') === number);
  if (!found) throw new Error(`no ${kind} ${number}`);
  return found;
};
const assignment = (number: string, body: OrganizationKey) => ({
  params: { id: assignmentIn(world, roadmap.assignments, number, body).id },
});

describe('the evidence of a plan', () => {
  it('names every clause and measure in the order of the plan, with what its words demand', async () => {
    const items = await evidence();
    expect(items.slice(0, 3).map(({ kind, number }) => [kind, number])).toEqual([
      ['clause', '2.1'],
      ['clause', '2.2'],
      ['clause', '3'],
    ]);
    expect(item(items, '7')).toMatchObject({
      proposed: true,
      demanded: [{ kind: 'agreement', count: 1, of: 'executor' }],
      proofs: [],
      assignments: { accepted: 0, late: 0 },
    });
    expect(items.every(({ demanded }) => demanded.length > 0)).toBe(true);
  });

  it('counts a report sent in time, one sent late, and a late first report that was sent back', async () => {
    const [early, late] = [assignment('3', 'city1'), assignment('3', 'city2')];
    const body = (version: number, text = 'Причины разобраны на педагогическом совете') => ({
      version,
      text,
      fileIds: [],
    });
    await world.as('city1').call(assignmentsContract.report, { ...early, body: body(0) });
    await world.as('buzuluk').call(assignmentsContract.accept, { ...early, body: { version: 1, text: '' } });
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-07-10' } });
    await world.as('city2').call(assignmentsContract.report, { ...late, body: body(0) });
    await world.as('buzuluk').call(assignmentsContract.sendBack, {
      ...late,
      body: { version: 1, reason: 'Назовите причины' },
    });
    const school = item(await evidence('buzuluk'), '3');
    // The authority of the city has the measure too, and one of its schools has not reported.
    expect(school.assignments).toMatchObject({ accepted: 1, onTime: 1, late: 1 });
    expect(school.assignments.overdue).toBe(school.assignments.total - 1);
    expect(school.proofs).toMatchObject([{ kind: 'report', feature: 'assignments', count: 1, holds: true }]);
    await world.as('city2').call(assignmentsContract.report, { ...late, body: body(2) });
    await world.as('buzuluk').call(assignmentsContract.accept, { ...late, body: { version: 3, text: '' } });
    expect(item(await evidence('buzuluk'), '3').assignments).toMatchObject({
      accepted: 2,
      onTime: 1,
      // The report of the authority wrote itself that day too.
      late: 2,
    });
  });

  it('tells a past day as it stood at its end', async () => {
    const past = item(await evidence('buzuluk', '2020-06-30'), '3').assignments;
    expect(past).toMatchObject({ accepted: 1, onTime: 1, late: 0, overdue: 0 });
    const before = item(await evidence('buzuluk', '2020-01-01'), '3').assignments;
    expect(before.total).toBe(0);
  });

  it('is cut to the scope of the reader: a neighbour sees neither assignments nor proofs', async () => {
    const own = item(await evidence('village1'), '3');
    expect(own.assignments).toMatchObject({ total: 1, accepted: 0 });
    expect(own.proofs).toEqual([]);
    expect(item(await evidence('orsk'), '3').assignments.accepted).toBe(0);
    const foreign = { params: { id: roadmap.plan }, query: {} };
    expect((await world.as('foreign-admin').refused(api.getEvidence, foreign)).status).toBe(404);
  });
});

describe('plans by level', () => {
  it('are the region’s so far: no other level has one', async () => {
    const of = (level: 'region' | 'school') =>
      world.as('curator').call(plansContract.listPlans, { query: { level } });
    expect(await of('region')).toHaveLength(1);
    expect(await of('school')).toEqual([]);
  });
});
