import type { FormDefinition } from '#domain/forms/model.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';

/** One figure that is kept wrong. `cell` names the slot, with «the bucket» where counts are kept by name. */
export interface AggregateDifference {
  readonly figure: 'forms' | 'sum' | 'filled' | 'no_data' | 'bucket';
  readonly cell: string | null;
  readonly stored: number;
  readonly recomputed: number;
}

/** Where two aggregates of one form differ; empty when they are the same figures. */
export function compareAggregates(
  def: FormDefinition,
  stored: Aggregate,
  recomputed: Aggregate,
): AggregateDifference[] {
  const cells = slotsOf(def).map(({ key, measure }) => (measure === 'value' ? key : `${key} (${measure})`));
  return [
    ...differing('forms', [null], [stored.forms], [recomputed.forms]),
    ...differing('sum', cells, stored.sums, recomputed.sums),
    ...differing('filled', cells, stored.filled, recomputed.filled),
    ...differing('no_data', cells, stored.noData, recomputed.noData),
    ...differingBuckets(stored, recomputed),
  ];
}

function differing(
  figure: AggregateDifference['figure'],
  cells: readonly (string | null)[],
  stored: readonly number[],
  recomputed: readonly number[],
): AggregateDifference[] {
  const longest = Math.max(stored.length, recomputed.length);
  return Array.from({ length: longest }, (_, slot) => ({
    figure,
    cell: cells[slot] ?? null,
    stored: stored[slot] ?? 0,
    recomputed: recomputed[slot] ?? 0,
  })).filter((pair) => pair.stored !== pair.recomputed);
}

function differingBuckets(stored: Aggregate, recomputed: Aggregate): AggregateDifference[] {
  const [kept, counted] = [flat(stored), flat(recomputed)];
  const names = [...new Set([...kept.keys(), ...counted.keys()])].sort();
  const count = (of: ReadonlyMap<string, number>) => names.map((name) => of.get(name) ?? 0);
  return differing('bucket', names, count(kept), count(counted));
}

function flat({ buckets }: Aggregate): Map<string, number> {
  return new Map(
    Object.entries(buckets).flatMap(([cell, counts]) =>
      Object.entries(counts).map(([bucket, count]): [string, number] => [`${cell} «${bucket}»`, count]),
    ),
  );
}
