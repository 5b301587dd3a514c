import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { isMatch } from '#domain/forms/rules.help.ts';
import { type Buckets, OTHER_NAMES, slotsOf } from '#domain/forms/rules.project.ts';
import type { Protection, PublishedCells, PublishedFigure } from './model.suppression.ts';
import { familiesOf, sharesOf, slotAt } from './rules.families.ts';

export interface ShownFigures {
  readonly aggregate: Aggregate;
  /** All protected cells. */
  readonly cells: readonly CellKey[];
  readonly hidden: readonly CellKey[];
}

/**
 * The aggregate as readers outside of the line see it: protected cells as published, or hidden. A share of
 * protected numbers is made of the published ones and of nothing else, so that it tells nothing new; names
 * and choices behind a protected number are left out, and so is whatever a school typed in words of its own.
 * @param taken the figures of snapshots, protected cells as they were
 * @param published null: nothing is published yet
 */
export function shownFigures(
  def: FormDefinition,
  protection: Protection,
  taken: Aggregate,
  published: PublishedCells | null,
): ShownFigures {
  const families = familiesOf(def, protection);
  const figures = new Map<number, PublishedFigure>();
  const hidden: CellKey[] = [];
  for (const key of families.flatMap((family) => family.keys)) {
    const figure = published?.[key] ?? null;
    if (figure === null) hidden.push(key);
    figures.set(slotAt(def, key, 'value'), figure ?? NOTHING);
  }
  for (const { key, of, to } of sharesOf(def, families)) {
    const [part, whole] = [published?.[of] ?? null, published?.[to] ?? null];
    const known = part !== null && whole !== null;
    if (!known) hidden.push(key);
    figures.set(slotAt(def, key, 'part'), known ? rescaled(def, part, of, key) : NOTHING);
    figures.set(slotAt(def, key, 'whole'), known ? rescaled(def, whole, to, key) : NOTHING);
  }
  const cells = [...new Set([...figures.keys()].flatMap((slot) => slotsOf(def)[slot]?.key ?? []))];
  const replaced = (counts: readonly number[], of: keyof PublishedFigure) =>
    counts.map((count, slot) => figures.get(slot)?.[of] ?? count);
  return {
    cells,
    hidden,
    aggregate: {
      forms: taken.forms,
      sums: replaced(taken.sums, 'sum'),
      filled: replaced(taken.filled, 'filled'),
      noData: replaced(taken.noData, 'noData'),
      buckets: Object.fromEntries(
        Object.entries(knownNames(def, protection, taken.buckets)).filter(([key]) => !cells.includes(key)),
      ),
    },
  };
}

/** Names of a directory stay apart, all others come together. */
function knownNames(def: FormDefinition, { names }: Protection, buckets: Buckets): Buckets {
  const named = new Set(
    slotsOf(def).flatMap((slot) => (slot.consolidation === 'by_qualifier' ? [slot.key] : [])),
  );
  return Object.fromEntries(
    Object.entries(buckets).map(([key, counts]) => {
      if (!named.has(key)) return [key, counts];
      const known = names.find(({ cells }) => cells.some((pattern) => isMatch(pattern, key)))?.known;
      const sums = new Map<string, number>();
      for (const [typed, count] of Object.entries(counts)) {
        const name = known?.get(typed) ?? OTHER_NAMES;
        sums.set(name, (sums.get(name) ?? 0) + count);
      }
      return [key, Object.fromEntries(sums)];
    }),
  );
}

const NOTHING: PublishedFigure = { sum: 0, filled: 0, noData: 0 };

/** A number of one cell in the units of another. */
function rescaled(def: FormDefinition, figure: PublishedFigure, from: CellKey, to: CellKey): PublishedFigure {
  const decimals = (key: CellKey) => slotsOf(def).find((slot) => slot.key === key)?.decimals ?? 0;
  return { ...figure, sum: figure.sum * 10 ** (decimals(to) - decimals(from)) };
}

/** The sum of tables that the reader may see one by one; hidden where one of them is. */
export function addPublished(tables: readonly PublishedCells[]): PublishedCells {
  const keys = Object.keys(tables[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => {
      const figures = tables.map((table) => table[key] ?? null).filter((figure) => figure !== null);
      return [key, figures.length === tables.length ? figures.reduce(plus) : null];
    }),
  );
}

const plus = (a: PublishedFigure, b: PublishedFigure): PublishedFigure => ({
  sum: a.sum + b.sum,
  filled: a.filled + b.filled,
  noData: a.noData + b.noData,
});
