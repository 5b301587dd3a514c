import type { FormDefinition } from '#domain/forms/model.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import type { FixedGroup, PlaceStanding, Protection, SchoolStates, Snapshot } from './model.suppression.ts';
import { schoolsTold } from './rules.combinations.ts';
import { fixedGroups } from './rules.suppression.ts';

/** A snapshot with its figures, about to be shown. */
export type Taken<Id extends string> = Snapshot<Id> & FixedGroup<Id>;

/**
 * The groups whose figures are shown anew. While a collection goes on a group waits until enough of its schools
 * have changed, and until no table ever shown, together with this one, tells of a single school. When the
 * collection is closed every group is shown as it is, once: its figures are what was collected. That alone may
 * tell of schools by which a group differs from what was shown before.
 * @param shown all that was ever shown of the collection
 */
export function nextSnapshots<Id extends string>(
  def: FormDefinition,
  protection: Protection,
  standings: readonly PlaceStanding<Id>[],
  shown: readonly Snapshot<Id>[],
  closed: boolean,
): readonly Taken<Id>[] {
  const final = shown.some((one) => one.final);
  if (closed && !final) {
    return fixedGroups(def, standings, protection.leastForms).map((group) => ({
      ...group,
      final: true,
      schools: schoolsOf(standings, group.ids),
    }));
  }
  const current = shown.filter((one) => one.final === final);
  const taken: Taken<Id>[] = [];
  for (const { ids, others } of standingGroups(standings, current, final ? 0 : protection.leastChanged)) {
    const schools = schoolsOf(standings, ids);
    if (!isShowable(protection, [...shown, ...taken], { ids, schools })) continue;
    const aggregate = standings
      .filter(({ id }) => ids.includes(id))
      .map((standing) => standing.aggregate)
      .reduce(combine, emptyAggregate(def));
    taken.push({ ids, others, final, schools, aggregate });
  }
  return taken;
}

/** Whether enough schools have changed since each state shown, nothing at all being the first, and none stands out. */
export function isShowable<Id extends string>(
  { leastChanged }: Protection,
  shown: readonly Snapshot<Id>[],
  next: Pick<Snapshot<Id>, 'ids' | 'schools'>,
): boolean {
  const before = related(shown, next.ids).map(({ schools }) => schools);
  if (![{}, ...before].every((one) => changedBetween(one, next.schools) >= leastChanged)) return false;
  const known = schoolsTold(before);
  return [...schoolsTold([...before, next.schools])].every((school) => known.has(school));
}

/** How many schools came, went or hold other figures: of schools, for two of them may cancel each other out in a sum. */
function changedBetween(before: SchoolStates, after: SchoolStates): number {
  return Object.keys({ ...before, ...after }).filter((school) => before[school] !== after[school]).length;
}

/** States of groups that share a municipality with these, directly or through each other. */
function related<Id extends string>(
  shown: readonly Snapshot<Id>[],
  ids: readonly Id[],
): readonly Snapshot<Id>[] {
  const near = shown.filter((one) => one.ids.some((id) => ids.includes(id)));
  const reached = new Set([...ids, ...near.flatMap((one) => one.ids)]);
  return reached.size > ids.length ? related(shown, [...reached]) : near;
}

interface Members<Id extends string> {
  readonly ids: readonly Id[];
  readonly others: boolean;
}

/**
 * A municipality stays where it was first shown: leaving a group would be a change of two of them. One that was not
 * shown yet stands alone where enough schools are asked to be shown alone one day, whatever is accepted by now.
 * @param leastAsked 0: none stands alone any more that does not yet
 */
function standingGroups<Id extends string>(
  standings: readonly PlaceStanding<Id>[],
  current: readonly Snapshot<Id>[],
  leastAsked: number,
): readonly Members<Id>[] {
  const pooled = new Set(current.filter(({ others }) => others).flatMap(({ ids }) => ids));
  const single = new Set(current.filter(({ others }) => !others).flatMap(({ ids }) => ids));
  const isSingle = ({ id, asked }: PlaceStanding<Id>) =>
    single.has(id) || (leastAsked > 0 && asked >= leastAsked && !pooled.has(id));
  const others = standings.filter((one) => !isSingle(one) && (one.aggregate.forms > 0 || pooled.has(one.id)));
  return [
    ...standings.filter(isSingle).map(({ id }): Members<Id> => ({ ids: [id], others: false })),
    ...(others.length > 0 ? [{ ids: others.map(({ id }) => id), others: true }] : []),
  ];
}

function schoolsOf<Id extends string>(
  standings: readonly PlaceStanding<Id>[],
  ids: readonly Id[],
): SchoolStates {
  return Object.assign({}, ...standings.filter(({ id }) => ids.includes(id)).map(({ schools }) => schools));
}
