import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additionsContract as api } from '#domain/assignments/additions/contract.ts';
import type { AddedMeasure, MeasureAddition } from '#domain/assignments/additions/model.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { allAssignments, correctPlan, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const ofPlan = () => ({ params: { id: roadmap.plan } });
const measures = async () => (await world.as('curator').call(api.getAdditions, ofPlan())).measures;
const find = (all: readonly AddedMeasure[], number: string, kind = 'measure'): AddedMeasure => {
  const found = all.find((one) => one.kind === kind && one.number.replace(/\.$/, '') === number);
  if (!found) throw new Error(`no ${kind} ${number}`);
  return found;
};
const measure = async (number: string, kind?: string) => find(await measures(), number, kind);
const additionOf = (some: readonly (Pick<MeasureAddition, 'measureId'> & Partial<MeasureAddition>)[]) => ({
  ...ofPlan(),
  body: { measures: some.map((one) => ({ demands: [], points: [], earlier: null, ...one })) },
});
const refused = (one: Pick<MeasureAddition, 'measureId'> & Partial<MeasureAddition>) =>
  world.as('curator').refused(api.addToPlan, additionOf([one]));
const add = (...some: (Pick<MeasureAddition, 'measureId'> & Partial<MeasureAddition>)[]) =>
  world.as('curator').call(api.addToPlan, additionOf(some));
const rowsOf = async (number: string) =>
  (await allAssignments(world)).filter(({ item }) => item.number.replace(/\.$/, '') === number);

describe('what the words of a plan propose', () => {
  it('is evidence by the expected result and points of what lasts', async () => {
    const all = await measures();
    expect(find(all, '2.1', 'clause').proposed?.demands).toEqual([
      { kind: 'record', count: 1, of: 'executor' },
    ]);
    expect(find(all, '7').proposed).toEqual({
      demands: [{ kind: 'agreement', count: 1, of: 'executor' }],
      points: [],
    });
    expect(find(all, '4').proposed?.points.map(({ dueOn }) => dueOn)).toEqual(['2020-09-15', '2020-09-30']);
    const { points } = find(all, '20').proposed ?? {};
    expect(points?.[0]).toEqual({ title: 'II квартал 2020 года', dueOn: '2020-06-30' });
    expect(points?.at(-1)?.dueOn).toBe('2021-12-31');
    expect(all.every(({ confirmed }) => confirmed === null)).toBe(true);
  });
});

describe('an addition that cannot stand', () => {
  const point = (dueOn: string) => ({ title: 'Часть', dueOn });
  it.each([
    ['a point of the past', '20', [point('2020-01-15')], 'addition.passed'],
    ['a point after the term', '7', [point('2020-12-01')], 'addition.after_term'],
    ['two points of one day', '20', [point('2020-10-01'), point('2020-10-01')], 'addition.not_in_order'],
  ])('is refused at its point: %s', async (_, number, points, reason) => {
    const { measureId } = await measure(number);
    expect(await refused({ measureId, points })).toMatchObject({ reason, detail: { measureId } });
  });

  it('is refused as a whole: a kind named twice, reports that are put nowhere', async () => {
    const { measureId } = await measure('20');
    const demand = { kind: 'act', count: 1, of: 'executor' } as const;
    expect(await refused({ measureId, demands: [demand, demand] })).toMatchObject({
      reason: 'addition.kind_twice',
    });
    expect(await refused({ measureId, points: [point('2020-12-31')], earlier: 3 })).toMatchObject({
      reason: 'addition.no_such_point',
    });
    expect((await world.as('city1').refused(api.addToPlan, additionOf([{ measureId }]))).code).toBe(
      'forbidden',
    );
  });
});

describe('a confirmed addition', () => {
  it('divides item 4 into the plan and the package of acts; a report that was sent stays that of the plan', async () => {
    const all = await rowsOf('4');
    const before = all.length;
    const city = all.find(({ organization }) => organization.id === world.organization.mouoBuzuluk);
    if (!city) throw new Error('nobody in the city has item 4');
    await world.as('buzuluk').call(assignmentsContract.report, {
      params: { id: city.id },
      body: { version: 0, text: 'Муниципальный план утверждён', fileIds: [] },
    });
    const { measureId, proposed } = await measure('4');
    const points = proposed?.points ?? [];
    expect(await refused({ measureId, points })).toMatchObject({ reason: 'addition.earlier_unsaid' });
    expect(await add({ measureId, demands: proposed?.demands ?? [], points, earlier: 0 })).toEqual({
      measures: 1,
      assignments: before,
    });
    const own = (await rowsOf('4')).filter(({ organization }) => organization.id === city.organization.id);
    expect(own.map(({ status, dueOn, point }) => [status, dueOn, point?.number])).toEqual([
      ['assigned', '2020-09-30', 2],
      ['reported', '2020-09-15', 1],
    ]);
    expect(await refused({ measureId, points })).toMatchObject({
      code: 'conflict',
      reason: 'addition.has_points',
    });
    expect(await measure('4')).toMatchObject({
      proposed: null,
      confirmed: { demands: [{ kind: 'act' }] },
      points: [{ number: 1 }, { number: 2 }],
    });
  });

  it('outlives a correction, and who is addressed anew is asked point by point', async () => {
    const { measureId, proposed } = await measure('20');
    await add({ measureId, points: proposed?.points ?? [] });
    const before = await rowsOf('20');
    await correctPlan(world, roadmap.plan, (items) =>
      items.map((item) =>
        item.kind === 'measure' && item.number.replace(/\.$/, '') === '20'
          ? { ...item, responsible: 'МО, РЦРО, ММС' }
          : item,
      ),
    );
    const after = await rowsOf('20');
    const points = proposed?.points.length ?? 0;
    const bodies = new Set(after.map(({ organization }) => organization.id));
    expect(before.length).toBe(2 * points);
    expect(bodies.size).toBeGreaterThan(2);
    expect(after.length).toBe(bodies.size * points);
    expect(after.map(({ dueOn }) => dueOn)).not.toContain(null);
  });
});
