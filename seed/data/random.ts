import { createHash } from 'node:crypto';

/** Chance that repeats itself: the same words give the same choices on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in `share` of all cases. */
  is(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** `count` different items, or all where there are fewer. */
  sample<T>(from: readonly T[], count: number): T[];
  /** Divides `total` things among the weights, one by one. */
  divide(total: number, weights: readonly number[]): number[];
}

/** A separate stream for each purpose, so that one more choice here moves nothing there. */
export function chanceOf(...words: readonly string[]): Chance {
  const next = mulberry32(createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(from: readonly T[]): T => {
    const item = from[int(0, from.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  return {
    next,
    int,
    pick,
    shuffled,
    is: (share) => next() < share,
    sample: (from, count) => shuffled(from).slice(0, count),
    divide: (total, weights) => {
      const parts = weights.map(() => 0);
      for (let thing = 0; thing < total; thing += 1) {
        const place = weighted(next(), weights);
        parts[place] = (parts[place] ?? 0) + 1;
      }
      return parts;
    },
  };
}

function weighted(at: number, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = at * sum;
  const place = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return place === -1 ? weights.length - 1 : place;
}

/** Mulberry32: 32 bits of state, even enough for names and figures. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
