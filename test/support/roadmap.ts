import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import type { Signatory } from '#domain/documents/model.act.ts';
import type { OrderId, PlanId, SchoolListId } from '#domain/kernel/ids.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { DraftContent } from '#domain/plans/model.draft.ts';
import type { TestAppOptions } from './app.ts';
import { type Collection, formsOf } from './collection.ts';
import { createTestDatabase, ensureTemplate } from './database.ts';
import { createWorld, type OrganizationKey, openWorld, type World } from './world.ts';

export const orderText = await readFile(
  new URL('../../src/domain/catalogue/orders/order-01-21-744.txt', import.meta.url),
  'utf8',
);

export async function importOrder(world: World, text = orderText): Promise<OrderId> {
  const given = { query: { name: 'order-01-21-744.txt' }, body: new Blob([text]) };
  return (await world.as('curator').call(ordersContract.importOrder, given)).id;
}

/** No row is split, and the terms of the plan stand as printed. */
const keptAsPrinted = ['sub_items', 'hard_date_before_term_end'];

/** Every finding gets an answer: the proposal where there is one, else what is printed. */
export async function decideAll(world: World, id: OrderId): Promise<void> {
  const { reading } = await world.as('curator').call(ordersContract.getOrder, { params: { id } });
  const decisions = reading.findings.map((finding) => ({
    findingId: finding.id,
    decision:
      hasProposal(finding) && !keptAsPrinted.includes(finding.code)
        ? ('accepted' as const)
        : ('kept' as const),
  }));
  await world.as('curator').call(ordersContract.decideFindings, { params: { id }, body: { decisions } });
}

export interface Roadmap {
  readonly order: OrderId;
  readonly plan: PlanId;
  readonly collection: Collection;
  /** Every assignment of the plan. */
  readonly assignments: readonly AssignmentRow[];
}

/** The ministry's own order, imported, decided and approved. */
export async function approveRoadmap(world: World): Promise<Roadmap> {
  const order = await importOrder(world);
  await decideAll(world, order);
  await world.as('curator').call(approvalContract.approveOrder, {
    params: { id: order },
    body: { schoolListId: world.schoolList },
  });
  return roadmapIn(world);
}

const APPROVED = 'opora_approved';

/** The world with its roadmap approved: made once a run, copied for every file. */
export async function createApprovedWorld(options: TestAppOptions = {}): Promise<[World, Roadmap]> {
  const kept = path.join(inject('cluster').home, APPROVED);
  await ensureTemplate(APPROVED, async (database) => {
    const world = await createWorld({ database: { ...database, drop: async () => undefined } });
    await approveRoadmap(world);
    await world.owner('DELETE FROM sessions');
    await cp(world.folder, kept, { recursive: true });
    await world.close();
  });
  const world = await openWorld({ ...options, database: await createTestDatabase(APPROVED) });
  await cp(kept, world.folder, { recursive: true });
  return [world, await roadmapIn(world)];
}

async function roadmapIn(world: World): Promise<Roadmap> {
  const [found] = await world.owner<Pick<Roadmap, 'order' | 'plan'> & { campaign: Collection['campaign'] }>(
    `SELECT (SELECT id FROM orders ORDER BY id DESC LIMIT 1) AS "order",
            (SELECT id FROM plans ORDER BY id DESC LIMIT 1) AS plan,
            (SELECT id FROM campaigns ORDER BY id DESC LIMIT 1) AS campaign`,
  );
  if (!found?.campaign) throw new Error('no collection was opened');
  const { order, plan, campaign } = found;
  const assignments = await allAssignments(world);
  return { order, plan, assignments, collection: { campaign, form: await formsOf(world, campaign) } };
}

/** «3», «2.1»: the first of these that is asked of the organisation. */
export function assignmentIn(
  world: World,
  assignments: readonly AssignmentRow[],
  number: string,
  body: OrganizationKey,
  kind: AssignmentRow['item']['kind'] = 'measure',
): AssignmentRow {
  const found = assignments.find(
    ({ item, organization }) =>
      item.kind === kind &&
      item.number.replace(/\.$/, '') === number &&
      organization.id === world.organization[body],
  );
  if (!found) throw new Error(`${body} has no ${kind} ${number}`);
  return found;
}

/** All pages of the list, as the ministry sees it. */
export async function allAssignments(world: World): Promise<AssignmentRow[]> {
  const rows: AssignmentRow[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await world
      .as('curator')
      .call(assignmentsContract.listAssignments, { query: { page } });
    rows.push(...items);
    if (rows.length >= total || items.length === 0) return rows;
  }
}

interface Correction {
  readonly signatory?: Signatory | null;
  readonly schoolListId?: SchoolListId;
}

/** The next version of a plan, with its items changed. */
export async function correctPlan(
  world: World,
  planId: PlanId,
  change: (items: DraftContent['items']) => DraftContent['items'],
  { signatory = null, schoolListId = world.schoolList }: Correction = {},
): Promise<void> {
  const curator = world.as('curator');
  const { id } = await curator.call(versionsContract.startDraft, { body: { kind: 'correction', planId } });
  const { content, revision } = await curator.call(versionsContract.getDraft, { params: { id } });
  const changed = { ...content, items: change(content.items) };
  await curator.call(versionsContract.saveDraft, {
    params: { id },
    body: { revision, content: changed },
  });
  await curator.call(approvalContract.approveDraft, {
    params: { id },
    body: {
      schoolListId,
      revision: revision + 1,
      act: { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08', signatory },
      summary: 'Уточнены исполнители и сроки',
    },
  });
}

/** Gives assignments of an organisation, each once, so that no two tests touch the same; the collection of forms apart. */
export function freshAssignments(stand: () => readonly [World, Roadmap]) {
  const taken = new Set<string>();
  return (body: OrganizationKey): AssignmentRow => {
    const [world, roadmap] = stand();
    const found = roadmap.assignments.find(
      (a) => a.organization.id === world.organization[body] && a.item.number !== '2.1' && !taken.has(a.id),
    );
    if (!found) throw new Error(`${body} has no assignment left`);
    taken.add(found.id);
    return found;
  };
}
