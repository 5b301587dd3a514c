import type { FormMapping } from '#domain/forms/model.mapping.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { type Aggregate, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { correspondence, mapAggregate, movesBetween } from '#domain/forms/rules.mapping.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';
import type { RegionFigures, RegionProgress } from './model.country.ts';

/**
 * The sum of regions in the cells of one version. A cell that any region leaves out, or whose figure means
 * another thing there, has no sum: a part of the country would pass for the whole, and the difference of two
 * looks would tell of one region.
 */
export function sumOfRegions(
  to: FormDefinition,
  versions: (version: number) => FormDefinition,
  mappings: readonly FormMapping[],
  regions: readonly RegionFigures[],
): { aggregate: Aggregate; hidden: readonly CellKey[] } {
  const hidden = new Set<CellKey>();
  const mapped = regions
    .filter(({ aggregate }) => aggregate.forms > 0)
    .map(({ formVersion, aggregate, hidden: own }) => {
      const from = versions(formVersion);
      const moves = movesBetween(mappings, from, to);
      const there = mapAggregate(from, to, moves, aggregate);
      const places = correspondence(from, to, moves);
      for (const key of own.map((old) => places.get(old))) if (key !== undefined) hidden.add(key);
      for (const { key } of slotsOf(to)) if (!there.comparable.has(key)) hidden.add(key);
      return there.aggregate;
    });
  const whole = mapped.reduce(combine, emptyAggregate(to));
  const kept = (counts: readonly number[]) =>
    counts.map((count, slot) => (hidden.has(slotsOf(to)[slot]?.key ?? '') ? 0 : count));
  return {
    hidden: [...hidden],
    aggregate: {
      forms: whole.forms,
      sums: kept(whole.sums),
      filled: kept(whole.filled),
      noData: kept(whole.noData),
      buckets: Object.fromEntries(Object.entries(whole.buckets).filter(([key]) => !hidden.has(key))),
    },
  };
}

/** One line a region, however many collections of the form and period it has. */
export function progressOf(regions: readonly RegionFigures[]): RegionProgress[] {
  return [...Map.groupBy(regions, ({ code }) => code).values()].map((rows) => {
    const sum = (of: (row: RegionFigures) => number) => rows.reduce((all, row) => all + of(row), 0);
    return {
      code: rows[0]?.code ?? '',
      name: rows[0]?.name ?? '',
      total: sum((row) => row.total),
      submitted: sum((row) => row.submitted),
      accepted: sum((row) => row.aggregate.forms),
      computedAt: new Date(Math.max(...rows.map((row) => row.computedAt.getTime()))).toISOString(),
    };
  });
}
