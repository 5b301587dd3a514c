import { type Authorized, authorize } from '#domain/access/authorized.ts';
import type { SignedAct } from '#domain/documents/model.act.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrderId, PlanDraftId, PlanId } from '#domain/kernel/ids.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import { orderFlow } from '#domain/orders/rules.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import type { DraftContent } from '#domain/plans/model.draft.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { BaseOf } from '#domain/plans/rules.draft-reading.ts';
import { draftItemOf } from '#domain/plans/rules.drafting.ts';
import { shiftItem, shiftYears } from '#domain/plans/rules.next-year.ts';
import type { Call } from '#server/lib/call.ts';
import { decidedOrder } from '#server/orders/service.ts';
import * as drafts from './store.drafts.ts';
import * as plans from './store.versions.ts';

export type DraftStart =
  | { readonly kind: 'order'; readonly orderId: OrderId }
  | { readonly kind: 'correction'; readonly planId: PlanId }
  | { readonly kind: 'next_year'; readonly planId: PlanId; readonly years: number };

/**
 * Starts a draft, or gives the one that is open already.
 * @throws AppError `conflict` when the order is approved or its findings wait for a decision
 */
export async function startDraft(call: Call, start: DraftStart): Promise<PlanDraftId> {
  const { tx, actor, now, newId } = call;
  const from = start.kind === 'order' ? await ofOrder(call, start.orderId) : await ofPlan(call, start);
  const open = (await drafts.listOpenDrafts(tx)).find(
    (draft) =>
      draft.kind === start.kind &&
      draft.orderId === from.orderId &&
      draft.baseVersionId === from.baseVersionId,
  );
  if (open) return open.id;
  const id = newId<'plan_draft'>();
  await drafts.insertDraft(tx, {
    regionId: actor.regionId,
    id,
    kind: start.kind,
    ...from,
    by: actor.userId,
    at: now,
  });
  return id;
}

type Start = Pick<drafts.DraftRow, 'orderId' | 'baseVersionId' | 'content'>;

async function ofOrder(call: Call, orderId: OrderId): Promise<Start> {
  const { order, obligations, legend, undecided } = await decidedOrder(call.tx, orderId, 'lock');
  orderFlow.step(order.status, 'approve');
  if (undecided.length > 0) throw new AppError('conflict', 'order.undecided', { count: undecided.length });
  const items = obligations.map(({ key, item }) => draftItemOf(item, key));
  const content = { title: order.title, items, legend: [...legend] };
  return { orderId, baseVersionId: null, content };
}

async function ofPlan(call: Call, start: Extract<DraftStart, { readonly planId: PlanId }>): Promise<Start> {
  await plans.lockPlan(call.tx, start.planId);
  const { title, version } = await plans.getPlan(call.tx, start.planId);
  const [base] = await plans.listVersions(call.tx, { id: version.id });
  const items = (await plans.listItems(call.tx, version.id)).map((item) => draftItemOf(item, item.measureId));
  const shared = { orderId: null, baseVersionId: version.id };
  const legend = base?.legend ?? [];
  if (start.kind === 'correction') return { ...shared, content: { title, items, legend } };
  const measures = items.filter((item) => item.kind === 'measure');
  const content: DraftContent = {
    title: shiftYears(title, start.years),
    items: measures.map((item) => shiftItem(item, start.years)),
    legend,
  };
  return { ...shared, content };
}

export interface DraftBase {
  readonly items: readonly PlanItem[];
  readonly baseOf: BaseOf;
  readonly act: SignedAct | null;
}

/** What a draft's items continue: obligations of the imported order, or of the version that it starts from. */
export async function baseOfDraft(call: Pick<Call, 'tx'>, draft: drafts.DraftRow): Promise<DraftBase> {
  if (draft.orderId !== null) {
    const { order, obligations } = await decidedOrder(call.tx, draft.orderId);
    const known = new Map<string, ObligationItem>(obligations.map(({ key, item }) => [key, item]));
    const { kind, number, date, signatory } = order.reading.requisites;
    const act = { kind: kind ?? '', number: number ?? '', date, signatory };
    return { items: [], baseOf: (item) => known.get(item.key), act };
  }
  const items = draft.baseVersionId ? await plans.listItems(call.tx, draft.baseVersionId) : [];
  const known = new Map(items.map((item) => [item.measureId, item]));
  return { items, baseOf: ({ measureId }) => (measureId ? known.get(measureId) : undefined), act: null };
}

/**
 * Locks a draft for a change of it.
 * @param said without a revision what others saved meanwhile goes as well
 * @throws AppError `forbidden`, `stale` when somebody saved it meanwhile, `conflict` when it is closed
 */
export async function takeDraft(
  call: Call,
  id: PlanDraftId,
  { revision }: { readonly revision?: number },
): Promise<Authorized<drafts.DraftRow, 'write'>> {
  const found = await drafts.getDraft(call.tx, id, 'lock');
  call.note(`plan_draft:${id}`);
  const draft = authorize(call.actor, found, 'write', canApprovePlans);
  if (draft.closedAt !== null) throw new AppError('conflict', 'plan_draft.closed');
  if (revision !== undefined && draft.revision !== revision) {
    throw new AppError('stale', 'plan_draft.stale', { by: draft.changedBy, revision: draft.revision });
  }
  return draft;
}

export function presentDraftHead(draft: drafts.DraftRow) {
  const { id, kind, orderId, planId, baseVersion, revision, changedBy, changedAt, content } = draft;
  return {
    id,
    kind,
    orderId,
    planId,
    baseVersion,
    revision,
    changedBy,
    title: content.title,
    changedAt: changedAt.toISOString(),
  };
}

export async function presentDraft(call: Call, id: PlanDraftId): Promise<PlanDraft> {
  const draft = await drafts.getDraft(call.tx, id);
  const base = await baseOfDraft(call, draft);
  const outcome = draft.versionId === null ? 'discarded' : 'approved';
  return {
    ...presentDraftHead(draft),
    content: draft.content,
    base: [...base.items],
    act: base.act,
    closed: draft.closedAt === null ? null : outcome,
  };
}
