import type { ActRequisites, SignedAct } from '#domain/documents/model.act.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MeasureId, OrderId, PlanId } from '#domain/kernel/ids.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { OrderStatus } from '#domain/orders/model.ts';
import type { Abbreviation } from '#domain/orders/reading/model.ts';
import type { LeftOut, Plan, PlanItem } from '#domain/plans/model.ts';
import { readDraftItem } from '#domain/plans/rules.draft-reading.ts';
import type { Call } from '#server/lib/call.ts';
import { inTurns } from '#server/lib/in-turns.ts';
import { decidedOrder } from '#server/orders/service.ts';
import { getDictionary } from '#server/orders/store.parties.ts';
import { baseOfDraft } from '#server/plans/service.drafts.ts';
import type * as drafts from '#server/plans/store.drafts.ts';
import { getPlan, listVersions, lockPlan } from '#server/plans/store.versions.ts';

export interface Corrected {
  readonly plan: Plan;
  readonly items: readonly PlanItem[];
  /** Whom the version in force leaves out, though its words name them. */
  readonly leftOut: readonly LeftOut[];
}

/** A version before it is approved, wherever it comes from. */
export interface Proposal {
  readonly title: string;
  readonly obligations: readonly {
    readonly key: string;
    readonly item: ObligationItem;
    /** The obligation of the version in force that goes on; null for a new one. */
    readonly measureId: MeasureId | null;
    readonly derivedFrom: MeasureId[];
    /** The measure of the earlier year's plan that it repeats. */
    readonly repeats: MeasureId | null;
  }[];
  readonly legend: readonly Abbreviation[];
  readonly orderId: OrderId | null;
  /** Of the act that starts the plan; a correction moves no day that runs already. */
  readonly issuedOn: LocalDate | null;
  /** The plan that it corrects, with the version in force. */
  readonly corrects: Corrected | null;
  /** The plan of an earlier year that it was cloned from. */
  readonly previousPlanId: PlanId | null;
  /** Findings that must be decided first. */
  readonly undecided: number;
}

export interface OrderProposal extends Proposal {
  readonly act: SignedAct;
  readonly status: OrderStatus;
}

/** The plan of an imported order as its findings were decided. */
export async function proposalOfOrder(call: Call, orderId: OrderId, lock?: 'lock'): Promise<OrderProposal> {
  const { order, obligations, legend, undecided } = await decidedOrder(call.tx, orderId, lock);
  const { kind, number, date, signatory } = order.reading.requisites;
  return {
    title: order.title,
    obligations: obligations.map(({ key, item }) => ({
      key,
      item,
      measureId: null,
      derivedFrom: [],
      repeats: null,
    })),
    legend,
    orderId,
    issuedOn: date,
    corrects: null,
    previousPlanId: null,
    act: { kind: kind ?? '', number: number ?? order.number, date, signatory },
    undecided: undecided.length,
    status: order.status,
  };
}

/**
 * A draft as it stands.
 * @param act its requisites, against whose date a term may lie in the past
 * @throws AppError `conflict` when the version that it corrects is no longer in force
 */
export async function proposalOfDraft(
  call: Call,
  draft: drafts.DraftRow,
  act: ActRequisites | null,
): Promise<Proposal> {
  const { tx } = call;
  const base = await baseOfDraft(call, draft);
  if (draft.content.items.length === 0) throw new AppError('conflict', 'plan_draft.no_items');
  if (draft.content.items.some((item) => item.title === ''))
    throw new AppError('conflict', 'plan_draft.no_title');
  const dictionary = await getDictionary(tx);
  const { items, legend } = draft.content;
  const read = await inTurns(items, (item) =>
    readDraftItem(item, base.baseOf(item), legend, act ?? base.act, dictionary),
  );
  const corrects = draft.kind === 'correction' ? await inForce(call, draft, base.items) : null;
  const obligations = draft.content.items.flatMap((item, at) => {
    const obligation = read[at];
    if (!obligation) return [];
    const { key, measureId, derivedFrom } = item;
    const origin = corrects
      ? { measureId, derivedFrom, repeats: null }
      : { measureId: null, derivedFrom: [], repeats: measureId };
    return [{ key, item: obligation, ...origin }];
  });
  return {
    title: draft.content.title,
    obligations,
    legend: draft.content.legend,
    orderId: draft.orderId,
    issuedOn: corrects ? null : ((act ?? base.act)?.date ?? null),
    corrects,
    previousPlanId: draft.kind === 'next_year' ? draft.planId : null,
    undecided: 0,
  };
}

async function inForce(
  call: Call,
  draft: drafts.DraftRow,
  items: readonly PlanItem[],
): Promise<Proposal['corrects']> {
  if (draft.planId === null) return null;
  await lockPlan(call.tx, draft.planId);
  const plan = await getPlan(call.tx, draft.planId);
  if (plan.version.id !== draft.baseVersionId) {
    throw new AppError('conflict', 'plan_draft.version_moved', { version: plan.version.number });
  }
  const [version] = await listVersions(call.tx, { id: plan.version.id });
  return { plan, items, leftOut: version?.excluded ?? [] };
}
