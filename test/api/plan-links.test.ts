import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { journalContract } from '#domain/journal/contract.ts';
import type { MeasureId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { linksContract as api } from '#domain/plans/contract.links.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { LinkKind } from '#domain/plans/model.links.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
let measures: Map<string, MeasureId>;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
  const { items } = await world.as('curator').call(fulfilmentContract.getRoadmap, ofPlan());
  measures = new Map(items.map((item) => [`${item.kind} ${item.number.replace(/\.$/, '')}`, item.measureId]));
});
afterAll(() => world.close());

const ofPlan = () => ({ params: { id: roadmap.plan } });
const list = (login: Login = 'curator') => world.as(login).call(api.listLinks, ofPlan());
const measure = (number: string, kind: PlanItemKind = 'measure') =>
  measures.get(`${kind} ${number}`) as MeasureId;
const link = (kind: LinkKind, measureId: MeasureId, targetId: MeasureId, note = '') => ({
  ...ofPlan(),
  body: { kind, measureId, targetId, note },
});
const add = (...parts: Parameters<typeof link>) => world.as('curator').call(api.addLink, link(...parts));

describe('links of a plan', () => {
  it('are proposed to the ministry alone: measure 4 and clause 2.2 name one deed', async () => {
    const proposal = {
      kind: 'fulfils',
      measureId: measure('4'),
      targetId: measure('2.2', 'clause'),
      words: null,
    };
    expect(await list()).toEqual({ links: [], warnings: [], proposals: [proposal] });
    expect((await list('city1')).proposals).toEqual([]);
  });

  it('once made are seen by everybody, with the days that do not agree', async () => {
    await add('fulfils', measure('4'), measure('2.2', 'clause'), 'То же поручение');
    await add('depends_on', measure('7'), measure('6'));
    const { links, warnings } = await list('village1');
    expect(links).toMatchObject([
      {
        kind: 'fulfils',
        measure: { kind: 'measure', number: '4', dropped: false },
        target: { kind: 'clause', number: '2.2', dropped: false },
        note: 'То же поручение',
        by: 'Беляева Нина Олеговна',
      },
      { kind: 'depends_on', measure: { number: '7' }, target: { number: '6' } },
    ]);
    expect(warnings).toEqual([
      {
        code: 'ends_after',
        measureId: measure('4'),
        endsOn: '2020-09-30',
        neededOn: '2020-09-15',
        neededBy: measure('2.2', 'clause'),
      },
      {
        code: 'no_slack',
        measureId: measure('6'),
        endsOn: '2020-09-30',
        neededOn: '2020-09-30',
        neededBy: measure('7'),
      },
    ]);
    expect((await list()).proposals).toEqual([]);
  });

  it('do not close a circle, also when two people make them at once', async () => {
    const refusal = await world
      .as('curator')
      .refused(api.addLink, link('depends_on', measure('6'), measure('7')));
    expect(refusal).toMatchObject({ status: 409, reason: 'plan_link.circle' });
    const [there, back] = [
      link('depends_on', measure('8'), measure('9')),
      link('depends_on', measure('9'), measure('8')),
    ];
    const answers = await Promise.all([
      world.as('curator').send(api.addLink, there),
      world.as('admin').send(api.addLink, back),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  });

  it('of another region do not exist', async () => {
    expect((await world.as('foreign-admin').refused(api.listLinks, ofPlan())).status).toBe(404);
    const foreign = await world
      .as('foreign-admin')
      .refused(api.addLink, link('depends_on', measure('7'), measure('6')));
    expect(foreign.status).toBe(404);
    const [one] = (await list()).links;
    const remove = { params: { ...ofPlan().params, linkId: one?.id ?? '' } } as const;
    expect((await world.as('foreign-admin').refused(api.removeLink, remove)).status).toBe(404);
  });

  it('hold between the measures of the next year that repeat their ends; its clauses are of another act', async () => {
    const { id } = await world
      .as('curator')
      .call(versionsContract.startDraft, { body: { kind: 'next_year', planId: roadmap.plan } });
    const { planId } = await world.as('curator').call(approvalContract.approveDraft, {
      params: { id },
      body: {
        schoolListId: world.schoolList,
        revision: 0,
        summary: 'На следующий год',
        act: { kind: 'Приказ', number: '01-21/601', date: '2021-05-15' },
      },
    });
    const { links } = await world.as('city1').call(api.listLinks, { params: { id: planId } });
    expect(links.map(({ kind }) => kind)).toEqual(['depends_on', 'depends_on']);
    const seventh = links.find((one) => one.measure.number === '7');
    expect(seventh).toMatchObject({ measure: { dropped: false }, target: { number: '6' } });
    expect(seventh?.measure.measureId).not.toBe(measure('7'));
    expect((await list()).links).toHaveLength(3);
  });

  it('stay with the next version; one to a dropped measure says so, warns of nothing and can be removed', async () => {
    const draft = await world
      .as('curator')
      .call(versionsContract.startDraft, { body: { kind: 'correction', planId: roadmap.plan } });
    const params = { id: draft.id };
    const { content } = await world.as('curator').call(versionsContract.getDraft, { params });
    const items = content.items.filter((item) => item.measureId !== measure('7'));
    await world
      .as('curator')
      .call(versionsContract.saveDraft, { params, body: { revision: 0, content: { ...content, items } } });
    await world.as('curator').call(approvalContract.approveDraft, {
      params,
      body: {
        schoolListId: world.schoolList,
        revision: 1,
        summary: 'Пункт 7 исключён',
        act: { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08' },
      },
    });

    const { links, warnings } = await list();
    const gone = links.find(({ measure: { number } }) => number === '7');
    expect(gone).toMatchObject({ measure: { dropped: true }, target: { number: '6', dropped: false } });
    expect(warnings.map(({ measureId }) => measureId)).toEqual([measure('4')]);
    const again = await world
      .as('curator')
      .refused(api.addLink, link('depends_on', measure('8'), measure('7')));
    expect(again.reason).toBe('plan.no_such_measure');

    const remove = { params: { ...ofPlan().params, linkId: gone?.id ?? '' } } as const;
    await world.as('curator').call(api.removeLink, remove);
    expect((await list()).links).toHaveLength(2);
    expect((await world.as('curator').refused(api.removeLink, remove)).reason).toBe('plan_link.not_found');
    const journal = await world
      .as('admin')
      .call(journalContract.listJournal, { query: { subject: `plan:${roadmap.plan}` } });
    expect(journal.items.map(({ event }) => event)).toContain('plan.link_removed');
  });
});
