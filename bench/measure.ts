/** Each act in milliseconds, and all of them together by the clock on the wall. */
export interface Timed {
  readonly times: readonly number[];
  readonly wholeMs: number;
}

/** Milliseconds of one act, and how many were done in a second by all workers together. */
export interface Timing {
  readonly acts: number;
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
}

/** The product beside its floor: the least work by which the same could be done, measured in the same run. */
export interface Comparison {
  readonly what: string;
  /** Workers at once, or the size of the data. */
  readonly at: string;
  readonly product: Timing;
  readonly floor: Timing;
}

export interface Bounds {
  readonly workers: number;
  /** Whichever comes first ends the measurement. */
  readonly seconds: number;
  readonly acts: number;
}

type Act = (worker: number, turn: number) => Promise<unknown>;

const ROUNDS = 4;

/**
 * The product and its floor by turns, so that whatever else the machine is doing falls on both alike.
 * Bounds are those of the whole; `turn` goes on counting from round to round.
 */
export async function compare(
  row: Pick<Comparison, 'what' | 'at'>,
  { workers, seconds, acts }: Bounds,
  product: Act,
  floor: Act,
): Promise<Comparison> {
  const bounds = { workers, seconds: seconds / ROUNDS, acts: Math.ceil(acts / ROUNDS) };
  const [products, floors]: [Timed[], Timed[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    products.push(await measure(bounds, product, countOf(products)));
    floors.push(await measure(bounds, floor, countOf(floors)));
  }
  return { ...row, product: timingOf(products), floor: timingOf(floors) };
}

const countOf = (rounds: readonly Timed[]) => rounds.reduce((sum, round) => sum + round.times.length, 0);

/** Does the act again and again, each worker one at a time. `turn` counts all acts from `firstTurn`. */
export async function measure({ workers, seconds, acts }: Bounds, act: Act, firstTurn = 0): Promise<Timed> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const last = firstTurn + acts;
  let turn = firstTurn;
  const work = async (worker: number) => {
    while (turn < last && performance.now() < end) {
      const mine = turn++;
      const started = performance.now();
      await act(worker, mine);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return { times, wholeMs: performance.now() - began };
}

export function timingOf(rounds: readonly Timed[]): Timing {
  const sorted = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const wholeMs = rounds.reduce((sum, round) => sum + round.wholeMs, 0);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { acts: sorted.length, p50: at(0.5), p95: at(0.95), perSecond: (sorted.length / wholeMs) * 1000 };
}
