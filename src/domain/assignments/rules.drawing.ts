interface Chosen {
  readonly id: string;
  readonly version: number;
}

/** FNV-1a: the same report at the same state always has the same lot, whoever chooses it and in what company. */
function lotOf({ id, version }: Chosen): number {
  let lot = 0x811c9dc5;
  for (const sign of `${id}/${version}`) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return lot;
}

/** One in so many of the reports that are accepted together is looked at by itself. */
export const DRAWN_OF = 10;

/** A tenth of what was chosen, rounded down, by lot: it is not accepted with the others but opened one by one. */
export function drawnOf<T extends Chosen>(chosen: readonly T[]): T[] {
  return chosen.toSorted((a, b) => lotOf(a) - lotOf(b)).slice(0, Math.floor(chosen.length / DRAWN_OF));
}
