import type { FormDefinition } from '#domain/forms/model.ts';
import { type Aggregate, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';
import type {
  FixedGroup,
  PlaceFigures,
  Protection,
  Publication,
  PublishedCells,
} from './model.suppression.ts';
import { type Family, familiesOf, slotAt } from './rules.families.ts';

/**
 * The only groups that readers outside of the line ever see: municipalities with enough forms, the others
 * together. None at all while the whole region has too few.
 */
export function fixedGroups<Id extends string>(
  def: FormDefinition,
  places: readonly PlaceFigures<Id>[],
  leastForms: number,
): readonly FixedGroup<Id>[] {
  const bySize = places
    .filter(({ aggregate }) => aggregate.forms > 0)
    .toSorted((a, b) => a.aggregate.forms - b.aggregate.forms || (a.id < b.id ? -1 : 1));
  const formsOf = (some: typeof bySize) => some.reduce((sum, { aggregate }) => sum + aggregate.forms, 0);
  let pooled = bySize.filter(({ aggregate }) => aggregate.forms < leastForms).length;
  while (pooled > 0 && pooled < bySize.length && formsOf(bySize.slice(0, pooled)) < leastForms) pooled++;
  const others = bySize.slice(0, pooled);
  if (pooled > 0 && formsOf(others) < leastForms) return [];
  return [
    ...bySize
      .slice(pooled)
      .map(({ id, aggregate }): FixedGroup<Id> => ({ ids: [id], others: false, aggregate })),
    ...(pooled > 0 ? [{ ids: others.map(({ id }) => id), others: true, aggregate: addUp(def, others) }] : []),
  ];
}

/**
 * What may be shown of the protected figures. For each family of cells tied by addition a group that has a
 * small figure is hidden, and then the next smallest groups, until the hidden ones together, which everybody
 * can compute as the region less the groups shown, have no small figure either. So what can be computed from
 * the tables is a sum of whole hidden groups, and that sum could have been printed.
 */
export function publish<Id extends string>(
  def: FormDefinition,
  protection: Protection,
  groups: readonly FixedGroup<Id>[],
): Publication<Id> {
  const whole = addUp(def, groups);
  const families = familiesOf(def, protection);
  const hiddenBy = new Map(families.map((family) => [family, hiddenGroups(def, protection, family, groups)]));
  const cells = (aggregate: Aggregate, isHidden: (family: Family) => boolean): PublishedCells =>
    Object.fromEntries(
      families.flatMap((family) =>
        family.keys.map((key) => [
          key,
          isHidden(family) ? null : figureAt(aggregate, slotAt(def, key, 'value')),
        ]),
      ),
    );
  return {
    region: cells(whole, (family) => hiddenBy.get(family) === 'all'),
    groups: groups.map((group) => ({
      ids: group.ids,
      others: group.others,
      cells: cells(group.aggregate, (family) => {
        const hidden = hiddenBy.get(family);
        return hidden === 'all' || hidden?.has(group) === true;
      }),
    })),
  };
}

/** A region with a small figure of its own shows nothing of the family. */
function hiddenGroups<Id extends string>(
  def: FormDefinition,
  protection: Protection,
  family: Family,
  groups: readonly FixedGroup<Id>[],
): ReadonlySet<FixedGroup<Id>> | 'all' {
  const safe = (some: Iterable<FixedGroup<Id>>) => isSafe(def, protection, family, addUp(def, [...some]));
  if (groups.length === 0 || !safe(groups)) return 'all';
  const hidden = new Set(groups.filter((group) => !safe([group])));
  const spare = groups
    .filter((group) => !hidden.has(group))
    .toSorted((a, b) => weightIn(def, family, a) - weightIn(def, family, b));
  // A group of zeros hides nothing.
  const cover = [...spare.filter((group) => weightIn(def, family, group) > 0), ...spare];
  for (const group of cover) {
    if (safe(hidden)) break;
    hidden.add(group);
  }
  return hidden;
}

function isSafe(
  def: FormDefinition,
  { leastCount, leastForms }: Protection,
  { keys, relations }: Family,
  aggregate: Aggregate,
): boolean {
  const sumOf = (key: string) => valueAt(def, aggregate, key);
  const large = keys.every((key) => {
    const filled = aggregate.filled[slotAt(def, key, 'value')] ?? 0;
    return sumOf(key) === 0 || (sumOf(key) >= leastCount && filled >= leastForms);
  });
  // Parts short of their total would tell the figure of the few schools that answered the total alone.
  const whole = relations.every(
    ({ total, parts }) => sumOf(total) === parts.reduce((sum, part) => sum + sumOf(part), 0),
  );
  return large && whole;
}

function weightIn(def: FormDefinition, family: Family, { aggregate }: { aggregate: Aggregate }): number {
  return family.keys.reduce((sum, key) => sum + valueAt(def, aggregate, key), 0);
}

function valueAt(def: FormDefinition, aggregate: Aggregate, key: string): number {
  const at = slotAt(def, key, 'value');
  return (aggregate.sums[at] ?? 0) / 10 ** (slotsOf(def)[at]?.decimals ?? 0);
}

function figureAt({ sums, filled, noData }: Aggregate, at: number) {
  return { sum: sums[at] ?? 0, filled: filled[at] ?? 0, noData: noData[at] ?? 0 };
}

function addUp(def: FormDefinition, some: readonly { readonly aggregate: Aggregate }[]): Aggregate {
  return some.map(({ aggregate }) => aggregate).reduce(combine, emptyAggregate(def));
}
