import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';

/**
 * Fewer schools, or schools of fewer municipalities, would tell about single ones. The reader's own are not counted:
 * they are known, and moving them up and down by acceptances would tell the others one by one.
 */
export const LEAST_PEERS = { schools: 8, municipalities: 3 } as const;

/** Fewest pupils of each band of size. Bands are fixed: two medians of one collection never differ by one school. */
const BANDS = [0, 101, 301, 601] as const;

export interface SizeBand {
  readonly from: number;
  /** Null: and more. */
  readonly to: number | null;
}

export function bandOf(pupils: number): SizeBand {
  const at = BANDS.findLastIndex((from) => pupils >= from);
  const next = BANDS[at + 1];
  return { from: BANDS[at] ?? 0, to: next === undefined ? null : next - 1 };
}

export interface Peer {
  readonly municipalityId: string;
  /** In the order of the slots. */
  readonly numbers: readonly (number | null)[];
}

/** What similar schools have in the cells that enough of them know. */
export interface Typical {
  readonly medians: Readonly<Record<CellKey, number>>;
  /** Median distances from the median: half of the schools are nearer to it. */
  readonly spreads: Readonly<Record<CellKey, number>>;
}

/**
 * What is typical of each number that a form has once, over those peers that know it.
 * Undefined where the peers are too few; a cell that too few of them know is left out.
 * @param own the municipality of the form
 */
export function typicalOf(def: FormDefinition, peers: readonly Peer[], own: string): Typical | undefined {
  if (isTooFew(peers, own)) return undefined;
  const medians: Record<CellKey, number> = {};
  const spreads: Record<CellKey, number> = {};
  slotsOf(def).forEach(({ key, measure, decimals }, slot) => {
    const spec = findCell(def, key);
    const isNumber = spec?.field.type === 'count' || spec?.field.type === 'decimal';
    if (measure !== 'value' || !isNumber || spec.repeated) return;
    const known = peers.filter(({ numbers }) => numbers[slot] != null);
    if (isTooFew(known, own)) return;
    const values = known.map(({ numbers }) => numbers[slot] ?? 0);
    const middle = median(values);
    medians[key] = middle / 10 ** decimals;
    spreads[key] = median(values.map((value) => Math.abs(value - middle))) / 10 ** decimals;
  });
  return { medians, spreads };
}

function isTooFew(peers: readonly Peer[], own: string): boolean {
  const others = peers.filter(({ municipalityId }) => municipalityId !== own);
  const places = new Set(others.map(({ municipalityId }) => municipalityId));
  return others.length < LEAST_PEERS.schools || places.size < LEAST_PEERS.municipalities;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
