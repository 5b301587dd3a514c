import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MeasureId, OrganizationId, PlanItemId } from '#domain/kernel/ids.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { LeftOut, PlanItem } from '#domain/plans/model.ts';
import { isReworded } from '#domain/plans/rules.difference.ts';
import type { FanOut } from './model.ts';
import { type Excluded, withoutExcluded } from './rules.ts';

/** An assignment of the version in force that is not closed. */
export interface HeldAssignment {
  readonly planItemId: PlanItemId;
  readonly organizationId: OrganizationId;
  /** Not accepted yet: what is accepted is done, and no correction closes it. */
  readonly isOpen: boolean;
}

/** An obligation of a version before approval, with those whom its words address. */
export interface Addressed {
  readonly key: string;
  readonly item: ObligationItem;
  /** The obligation of the version in force that goes on; null for a new one. */
  readonly measureId: MeasureId | null;
  readonly derivedFrom: MeasureId[];
  readonly dueOn: LocalDate | null;
  readonly addressees: FanOut['addressees'];
  readonly unresolved: string[];
}

/** The version in force, where there is one. */
export interface InForce {
  readonly items: readonly PlanItem[];
  /** Whom it leaves out, though its words name them. */
  readonly leftOut: readonly LeftOut[];
}

/** The collection that a new obligation opens. (order 01-21/744, cl. 2.1) */
export interface Demand {
  readonly formCode: string;
  readonly dueOn: LocalDate;
}

/** What approval does to one obligation; `addressees` are those who are not excluded. */
export interface CarriedFate {
  /** The item whose assignments move under this one, with the new due day; null for a new obligation. */
  readonly move: PlanItem | null;
  /** Whether the assignments that move are told of other words. */
  readonly reword: boolean;
  /** Open assignments of those who are not addressed any more. */
  readonly close: readonly HeldAssignment[];
  /** How many of the addressees go on with the assignments that they have, whatever their number of reporting points. */
  readonly kept: number;
  /** Addressees who have none yet. */
  readonly assign: FanOut['addressees'];
  readonly demand: Demand | null;
  /** Those of its addressees whom the version in force leaves out. */
  readonly leftOut: OrganizationId[];
  readonly excluded: readonly OrganizationId[];
}

/** An obligation that the new version drops: its open assignments close, the accepted ones stay where they are. */
export interface Dropped {
  readonly item: PlanItem;
  readonly close: readonly HeldAssignment[];
  readonly accepted: number;
}

export interface CarryOver<One extends Addressed> {
  /** As the new version lists them. */
  readonly obligations: readonly (One & CarriedFate)[];
  readonly dropped: readonly Dropped[];
}

/**
 * What approving a version makes of the version in force and of its assignments: the preview shows it, approval does it.
 * @param given whom the person leaves out; absent: whom the version in force leaves out stays left out
 */
export function decideCarryOver<One extends Addressed>(
  before: InForce | null,
  after: readonly One[],
  held: readonly HeldAssignment[],
  given?: readonly Excluded[],
): CarryOver<One> {
  const items = new Map(before?.items.map((item) => [item.measureId, item]));
  const heldBy = Map.groupBy(held, (one) => one.planItemId);
  const out = Map.groupBy(before?.leftOut ?? [], (one) => one.measureId);
  const all = after.map((one) => ({ ...one, leftOut: leftOutOf(one, out) }));
  const excluded =
    given ?? all.flatMap(({ key, leftOut }) => leftOut.map((organizationId) => ({ key, organizationId })));
  const excludedBy = Map.groupBy(excluded, (one) => one.key);
  const obligations = withoutExcluded(all, excluded).map((one) => {
    const move = (one.measureId && items.get(one.measureId)) ?? null;
    return {
      ...one,
      ...fateOf(one, move, (move && heldBy.get(move.id)) ?? []),
      excluded: (excludedBy.get(one.key) ?? []).map(({ organizationId }) => organizationId),
    };
  });
  const goesOn = new Set(after.map(({ measureId }) => measureId));
  const dropped = [...items.values()].filter(({ measureId }) => !goesOn.has(measureId));
  return { obligations, dropped: dropped.map((item) => droppedOf(item, heldBy.get(item.id) ?? [])) };
}

function fateOf(
  one: Addressed,
  move: PlanItem | null,
  held: readonly HeldAssignment[],
): Omit<CarriedFate, 'leftOut' | 'excluded'> {
  const { item, measureId, derivedFrom, dueOn, addressees } = one;
  const { formCode } = item;
  const has = new Set(held.map(({ organizationId }) => organizationId));
  const asked = new Set(addressees.map(({ organization }) => organization.id));
  return {
    move,
    reword: move !== null && isReworded(move, { ...item, measureId: move.measureId, derivedFrom }),
    close: held.filter(({ isOpen, organizationId }) => isOpen && !asked.has(organizationId)),
    kept: [...has].filter((id) => asked.has(id)).length,
    assign: addressees.filter(({ organization }) => !has.has(organization.id)),
    // A collection is asked for once: what goes on has it already.
    demand: measureId === null && formCode !== null && dueOn !== null ? { formCode, dueOn } : null,
  };
}

function leftOutOf(
  { measureId, addressees }: Addressed,
  out: ReadonlyMap<MeasureId, readonly LeftOut[]>,
): OrganizationId[] {
  const ids = new Set((measureId && out.get(measureId))?.map(({ organizationId }) => organizationId));
  return addressees.flatMap(({ organization: { id } }) => (ids.has(id) ? [id] : []));
}

function droppedOf(item: PlanItem, held: readonly HeldAssignment[]): Dropped {
  const close = held.filter(({ isOpen }) => isOpen);
  return { item, close, accepted: held.length - close.length };
}
