import type { FormDefinition } from './model.ts';
import { type Buckets, type Projection, slotsOf } from './rules.project.ts';

/**
 * The consolidated figures of any set of forms, by slot. Aggregates form a commutative group: forms are
 * added and taken away in any order, and what is left is the sum of the forms that remain.
 * Blank forms of a slot: `forms − filled − noData`.
 */
export interface Aggregate {
  forms: number;
  sums: number[];
  filled: number[];
  noData: number[];
  buckets: Buckets;
}

export function emptyAggregate(def: FormDefinition): Aggregate {
  const zeros = slotsOf(def).map(() => 0);
  return { forms: 0, sums: zeros, filled: zeros, noData: zeros, buckets: {} };
}

/** Adds one form, or takes one away that was added before. */
export function addProjection(aggregate: Aggregate, projection: Projection, sign: 1 | -1): Aggregate {
  const noData = [...aggregate.noData];
  for (const slot of projection.noData) noData[slot] = (noData[slot] ?? 0) + sign;
  return {
    forms: aggregate.forms + sign,
    sums: aggregate.sums.map((sum, slot) => sum + sign * (projection.values[slot] ?? 0)),
    filled: aggregate.filled.map((count, slot) => count + (isFilled(projection, slot) ? sign : 0)),
    noData,
    buckets: addBuckets(aggregate.buckets, projection.buckets, sign),
  };
}

/** The aggregate of both sets of forms, for example of two municipalities. */
export function combine(a: Aggregate, b: Aggregate): Aggregate {
  return {
    forms: a.forms + b.forms,
    sums: addUp(a.sums, b.sums),
    filled: addUp(a.filled, b.filled),
    noData: addUp(a.noData, b.noData),
    buckets: addBuckets(a.buckets, b.buckets, 1),
  };
}

function isFilled(projection: Projection, slot: number): boolean {
  return typeof projection.values[slot] === 'number';
}

function addUp(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, slot) => value + (b[slot] ?? 0));
}

/**
 * Counts that come to zero vanish, so that equal sets of forms have equal aggregates. Names are typed by
 * people, so they are kept in maps, where no word is special.
 */
function addBuckets(a: Buckets, b: Buckets, sign: 1 | -1): Buckets {
  const sum = new Map(Object.entries(a));
  for (const [key, counts] of Object.entries(b)) {
    const merged = new Map(Object.entries(sum.get(key) ?? {}));
    for (const [bucket, count] of Object.entries(counts)) {
      merged.set(bucket, (merged.get(bucket) ?? 0) + sign * count);
      if (merged.get(bucket) === 0) merged.delete(bucket);
    }
    if (merged.size > 0) sum.set(key, Object.fromEntries(merged));
    else sum.delete(key);
  }
  return Object.fromEntries(sum);
}
