import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { printedReport } from '#domain/assignments/present.report.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import type { PlanDraftId } from '#domain/kernel/ids.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract as api, type PlanDraft } from '#domain/plans/contract.versions.ts';
import type { DraftContent } from '#domain/plans/model.draft.ts';
import { comparedItem, differenceOf } from '#domain/plans/rules.difference.ts';
import { rewordItem, splitItem } from '#domain/plans/rules.drafting.ts';
import {
  allAssignments,
  createApprovedWorld,
  decideAll,
  importOrder,
  orderText,
  type Roadmap,
} from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const ofPlan = () => ({ id: roadmap.plan });
const act = { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08' };
const summary = 'Уточнены сроки и исполнители';

async function draftOf(kind: 'correction' | 'next_year', by: Login = 'curator'): Promise<PlanDraft> {
  const { id } = await world.as(by).call(api.startDraft, { body: { kind, planId: roadmap.plan } });
  return world.as(by).call(api.getDraft, { params: { id } });
}

const save = (id: PlanDraftId, revision: number, content: DraftContent) =>
  ({ params: { id }, body: { revision, content } }) as const;

const approval = (draft: Pick<PlanDraft, 'id' | 'revision'>, part: object = {}) => ({
  params: { id: draft.id },
  body: { schoolListId: world.schoolList, revision: draft.revision, act, summary, ...part },
});

const keyOf = (draft: PlanDraft, number: string, words = ''): string =>
  draft.content.items.find((i) => i.kind === 'measure' && i.number === number && i.title.includes(words))
    ?.key ?? '';

describe('a correction', () => {
  let reported: { id: Roadmap['assignments'][number]['id']; title: string; term: string };

  it('starts from the version in force, once for everybody', async () => {
    const draft = await draftOf('correction');
    const again = await draftOf('correction', 'admin');
    expect(again.id).toBe(draft.id);
    expect(draft).toMatchObject({
      kind: 'correction',
      planId: roadmap.plan,
      baseVersion: 1,
      revision: 0,
      closed: null,
    });
    expect(draft.content.items).toHaveLength(draft.base.length);
    expect(await world.as('controller').call(api.listDrafts)).toMatchObject([{ id: draft.id }]);
    expect(await world.as('buzuluk').refused(api.listDrafts)).toMatchObject({ code: 'forbidden' });
  });

  it('is written by two people without losing what either saved', async () => {
    const draft = await draftOf('correction');
    const content = { ...draft.content, title: 'План (уточнённый)' };
    expect(await world.as('curator').call(api.saveDraft, save(draft.id, 0, content))).toEqual({
      revision: 1,
    });
    expect(await world.as('admin').refused(api.saveDraft, save(draft.id, 0, draft.content))).toMatchObject({
      code: 'stale',
      reason: 'plan_draft.stale',
    });
    expect((await draftOf('correction')).content.title).toBe('План (уточнённый)');
  });

  it('keeps surviving assignments with their history, closes the dropped with the reason and assigns the new', async () => {
    const own = roadmap.assignments.find(
      (a) => a.item.kind === 'measure' && a.item.number === '12' && a.organization.name.includes('101'),
    );
    if (!own) throw new Error('no assignment of measure 12');
    await world.as('city1').call(assignmentsContract.report, {
      params: { id: own.id },
      body: { version: 0, text: 'Планы утверждены приказом школы' },
    });
    reported = { id: own.id, title: own.item.title, term: own.item.term.text };

    const draft = await draftOf('correction');
    const twelfth = keyOf(draft, '12');
    let items = splitItem(
      draft.content.items,
      twelfth,
      ['Планы сопровождения', 'Планы обучения учителей'],
      ['new'],
    );
    items = rewordItem(items, twelfth, { term: 'до 20 сентября 2020 года' });
    items = rewordItem(items, keyOf(draft, '15'), { responsible: 'МО, РЦРО' });
    items = items.filter((item) => item.key !== keyOf(draft, '10'));
    await world.as('curator').call(api.saveDraft, save(draft.id, 1, { ...draft.content, items }));

    const preview = await world.as('curator').call(approvalContract.previewDraft, {
      params: { id: draft.id },
      query: { schoolListId: world.schoolList },
    });
    expect(preview.dropped).toMatchObject([{ number: '10', open: 2, accepted: 0 }]);
    const of = (key: string) => preview.fanOut.find((one) => one.key === key);
    expect(of(twelfth)).toMatchObject({ closing: 0, dueOn: '2020-09-20' });
    expect(of(twelfth)?.kept).toBe(of(twelfth)?.addressees.length);
    expect(of('new')?.kept).toBe(0);
    expect(of(keyOf(draft, '15'))).toMatchObject({ kept: 2, closing: 2 });

    const approved = await world
      .as('curator')
      .call(approvalContract.approveDraft, approval({ id: draft.id, revision: 2 }));
    expect(approved).toMatchObject({ planId: roadmap.plan, version: 2, closed: 4 });
    expect(approved.assignments).toBe(of('new')?.addressees.length);

    const after = await allAssignments(world);
    expect(after).toHaveLength(roadmap.assignments.length + approved.assignments);
    const kept = after.find((a) => a.id === own.id);
    expect(kept).toMatchObject({ status: 'reported', dueOn: '2020-09-20', item: { number: '12.1' } });
    const closed = after.filter((a) => a.status === 'closed');
    expect(closed.map((a) => [a.item.number, a.termState]).sort()).toEqual([
      ['10', 'closed'],
      ['10', 'closed'],
      ['15', 'closed'],
      ['15', 'closed'],
    ]);
    const one = await world
      .as('curator')
      .call(assignmentsContract.getAssignment, { params: { id: closed[0]?.id ?? own.id } });
    expect(one).toMatchObject({ actions: [], plan: { version: 1 } });
    expect(one.steps[0]).toMatchObject({ step: 'closed', text: summary, version: 1 });
  });

  it('leaves a report with the wording on which it was made', async () => {
    const { steps, item, plan } = await world
      .as('city1')
      .call(assignmentsContract.getAssignment, { params: { id: reported.id } });
    expect(plan.version).toBe(2);
    expect(item).toMatchObject({ number: '12.1', title: 'Планы сопровождения' });
    expect(steps.map(({ step, version }) => [step, version])).toEqual([
      ['corrected', 2],
      ['reported', 1],
    ]);
    expect(printedReport(steps)).toEqual({ report: steps[1], decision: null });
    expect(steps[1]?.item).toMatchObject({
      number: '12',
      title: reported.title,
      term: { text: reported.term },
    });
  });

  it('is read beside the version before it', async () => {
    const versions = await world.as('village1').call(api.listVersions, { params: ofPlan() });
    expect(versions.map(({ number, act: { number: no }, summary: why }) => [number, no, why])).toEqual([
      [2, '01-21/1250', summary],
      [1, '01-21/744', ''],
    ]);
    const version = (number: number) =>
      world.as('village1').call(api.getVersion, { params: { ...ofPlan(), number } });
    const [first, second] = [await version(1), await version(2)];
    const changes = differenceOf(first.items.map(comparedItem), second.items.map(comparedItem))
      .filter((d) => d.change !== 'same')
      .map((d) => [(d.after ?? d.before)?.number, d.change, d.fields.map((f) => f.field), d.origins.length]);
    expect(changes).toEqual([
      ['10', 'dropped', [], 0],
      ['12.1', 'changed', ['number', 'title', 'term'], 0],
      ['12.2', 'added', [], 1],
      ['15', 'changed', ['responsible'], 0],
    ]);
    expect(
      await world.as('village1').refused(api.getVersion, { params: { ...ofPlan(), number: 3 } }),
    ).toMatchObject({
      code: 'not_found',
    });
  });

  it('counts only what the version in force assigns', async () => {
    const { items } = await world.as('curator').call(fulfilmentContract.getRoadmap, { params: ofPlan() });
    const fifteenth = items.find((item) => item.number === '15' && item.kind === 'measure');
    expect(fifteenth?.counts.total).toBe(2);
    expect(items.find((item) => item.number === '10')).toBeUndefined();
  });

  it('that was approved or discarded is closed', async () => {
    const draft = await draftOf('correction');
    await world.as('curator').call(api.discardDraft, { params: { id: draft.id } });
    expect(await world.as('curator').refused(api.saveDraft, save(draft.id, 0, draft.content))).toMatchObject({
      reason: 'plan_draft.closed',
    });
    expect(await world.as('curator').call(api.getDraft, { params: { id: draft.id } })).toMatchObject({
      closed: 'discarded',
    });
    expect(await world.as('curator').call(api.listDrafts)).toEqual([]);
  });

  it('is approved once: of two people at the same moment one is told', async () => {
    const draft = await draftOf('correction');
    const answers = await Promise.all(
      (['curator', 'curator2', 'admin'] as const).map((login) =>
        world.as(login).send(approvalContract.approveDraft, approval(draft)),
      ),
    );
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409, 409]);
    expect(await world.as('curator').call(api.listVersions, { params: ofPlan() })).toHaveLength(3);
  });

  it.each([
    ['without items', (c: DraftContent) => ({ ...c, items: [] }), 'plan_draft.no_items'],
    [
      'with an item that has no title',
      (c: DraftContent) => ({ ...c, items: c.items.map((i, at) => (at === 5 ? { ...i, title: ' ' } : i)) }),
      'plan_draft.no_title',
    ],
  ])('%s is not approved', async (_, spoil, reason) => {
    const draft = await draftOf('correction');
    const { revision } = await world
      .as('curator')
      .call(api.saveDraft, save(draft.id, draft.revision, spoil(draft.content)));
    expect(
      await world.as('curator').refused(approvalContract.approveDraft, approval({ id: draft.id, revision })),
    ).toMatchObject({ reason });
    await world.as('curator').call(api.discardDraft, { params: { id: draft.id } });
  });
});

describe('an addressee left out', () => {
  it('stays left out in the next correction until somebody wants otherwise', async () => {
    const first = await draftOf('correction');
    const preview = await world.as('curator').call(approvalContract.previewDraft, {
      params: { id: first.id },
      query: { schoolListId: world.schoolList },
    });
    expect(preview.fanOut.every((one) => one.leftOut.length === 0)).toBe(true);
    const added = {
      ...first.content.items[0],
      key: 'extra',
      measureId: null,
      kind: 'measure' as const,
      number: '30',
    };
    const content = {
      ...first.content,
      items: [
        ...first.content.items,
        { ...added, title: 'Вебинар', term: 'октябрь 2020 года', responsible: 'МО, РЦРО' },
      ],
    } as DraftContent;
    const { revision } = await world.as('curator').call(api.saveDraft, save(first.id, 0, content));
    const excluded = [{ key: 'extra', organizationId: world.organization.rcro }];
    await world
      .as('curator')
      .call(approvalContract.approveDraft, approval({ id: first.id, revision }, { excluded }));
    const next = await draftOf('correction');
    const again = await world.as('curator').call(approvalContract.previewDraft, {
      params: { id: next.id },
      query: { schoolListId: world.schoolList },
    });
    expect(again.fanOut.find((one) => one.item.number === '30')).toMatchObject({
      kept: 1,
      leftOut: [world.organization.rcro],
    });
    expect(await world.as('curator').call(approvalContract.approveDraft, approval(next))).toMatchObject({
      assignments: 0,
      closed: 0,
    });
  });

  it('after it was addressed loses the open assignment', async () => {
    const draft = await draftOf('correction');
    const excluded = [{ key: keyOf(draft, '30'), organizationId: world.organization.ministry }];
    expect(
      await world.as('curator').call(approvalContract.approveDraft, approval(draft, { excluded })),
    ).toMatchObject({ assignments: 1, closed: 1 });
  });
});

describe('a plan for the next year', () => {
  it('is a plan of its own: measures with moved terms, no clauses, the old plan untouched', async () => {
    const draft = await draftOf('next_year');
    expect(draft.content.items.every((item) => item.kind === 'measure')).toBe(true);
    expect(draft.content.items.find((item) => item.number === '11')?.term).toBe(
      'сентябрь – октябрь 2021 года',
    );
    const before = await world.as('curator').call(api.listVersions, { params: ofPlan() });
    const file = await world.as('curator').call(documentsContract.uploadFile, {
      query: { name: 'Приказ.pdf' },
      body: new Blob(['%PDF-1.7\nПодписанный приказ']),
    });
    const signatory = { post: 'Министр образования', name: 'И. О. Фамилия' };
    const signed = { ...act, date: '2021-05-15', signatory };
    // Only an own file goes with an act.
    expect(
      await world
        .as('admin')
        .refused(approvalContract.approveDraft, approval(draft, { act: { ...signed, fileId: file.id } })),
    ).toMatchObject({ status: 404, reason: 'file.not_found' });
    const approved = await world
      .as('curator')
      .call(approvalContract.approveDraft, approval(draft, { act: { ...signed, fileId: file.id } }));
    expect(approved).toMatchObject({ version: 1, kept: 0, closed: 0 });
    const [version] = await world.as('city1').call(api.listVersions, { params: { id: approved.planId } });
    expect(version?.act).toEqual({ ...signed, file });
    const printed = { params: { id: approved.planId, number: 1 } };
    expect(String(await world.as('city1').call(api.getActFile, printed))).toBe(
      '%PDF-1.7\nПодписанный приказ',
    );
    expect((await world.as('foreign-admin').refused(api.getActFile, printed)).status).toBe(404);
    const opened = "SELECT 1 FROM audit_events WHERE event = 'plan.act_opened' AND subject = $1";
    expect(await world.owner(opened, [`plan:${approved.planId}`])).toHaveLength(1);
    expect(approved.planId).not.toBe(roadmap.plan);
    expect(await world.as('curator').call(api.listVersions, { params: ofPlan() })).toEqual(before);
    const plans = await world.as('curator').call(plansContract.listPlans);
    expect(plans.map(({ orderId }) => orderId)).toEqual([null, roadmap.order]);
    const [row] = await allAssignments(world).then((all) => all.filter((a) => a.dueOn?.startsWith('2022')));
    const shown = await world.as('curator').call(assignmentsContract.getAssignment, {
      params: { id: row?.id ?? roadmap.assignments[0]?.id ?? ('' as never) },
    });
    expect(shown.order).toMatchObject({ id: null, number: act.number });
  });
});

describe('a draft of an imported order', () => {
  it('waits for the findings, closes direct approval while open, and becomes the plan', async () => {
    const order = await importOrder(world, `${orderText}\n\n`);
    const body = { kind: 'order', orderId: order } as const;
    expect(await world.as('curator').refused(api.startDraft, { body })).toMatchObject({
      reason: 'order.undecided',
    });
    await decideAll(world, order);
    const { id } = await world.as('curator').call(api.startDraft, { body });
    const draft = await world.as('curator').call(api.getDraft, { params: { id } });
    expect(draft.act).toMatchObject({ number: '01-21/744', date: '2020-05-15' });
    expect(draft.act?.signatory).toMatchObject({ name: 'А.А.Пахомов' });
    expect(
      await world.as('curator').refused(approvalContract.approveOrder, {
        params: { id: order },
        body: { schoolListId: world.schoolList },
      }),
    ).toMatchObject({ reason: 'order.has_draft' });
    const approved = await world.as('curator').call(approvalContract.approveDraft, approval(draft));
    const first = roadmap.assignments.length;
    expect(approved).toMatchObject({ version: 1, assignments: first });
    expect(await world.as('curator').call(ordersContract.getOrder, { params: { id: order } })).toMatchObject({
      status: 'approved',
      planId: approved.planId,
    });
  });
});

describe('waiting for an external document', () => {
  it('is said of the plan and of its item, and taken back when it comes', async () => {
    const waiting = { for: 'Методические рекомендации Минпросвещения', measureId: null };
    await world.as('curator').call(api.setWaiting, { params: ofPlan(), body: { waiting } });
    const plan = async () =>
      (await world.as('city1').call(plansContract.listPlans)).find((p) => p.id === roadmap.plan)?.waiting;
    expect(await plan()).toMatchObject({ for: waiting.for, measureId: null });
    const wrong = { ...waiting, measureId: '00000000-0000-4000-8000-000000000000' };
    expect(
      await world.as('curator').refused(api.setWaiting, { params: ofPlan(), body: { waiting: wrong } }),
    ).toMatchObject({ reason: 'plan.no_such_measure' });
    await world.as('curator').call(api.setWaiting, { params: ofPlan(), body: { waiting: null } });
    expect(await plan()).toBeNull();
  });

  it('and everything else of a plan is unknown to another region', async () => {
    const params = ofPlan();
    expect(await world.as('foreign-admin').refused(api.listVersions, { params })).toMatchObject({
      code: 'not_found',
    });
    expect(
      await world
        .as('foreign-admin')
        .refused(api.startDraft, { body: { kind: 'correction', planId: roadmap.plan } }),
    ).toMatchObject({ code: 'not_found' });
  });
});
