import type { CellRef, ComposedRow, LayoutFix, PrintedRow } from './model.ts';
import { rootsOf, stemsOf } from './stems.ts';

/**
 * Cells that slid by one row against the titles: one title too many at one end (two sentences in one cell, or
 * a row without cells), one too few at the other (a title printed twice, or cells without a title).
 */
export interface ColumnShift {
  readonly rows: readonly PrintedRow[];
  readonly fix: LayoutFix;
  /** Pairs of title and result that fit only in the proposed reading, however loosely. */
  readonly proofs: number;
  /** Those of them that fit closely. */
  readonly strong: number;
}

interface Slot {
  readonly row: PrintedRow;
  readonly no: string;
  readonly title: CellRef;
  readonly text: string;
}

const boundary = /(?<=[а-яё»)А-ЯЁ]{2})[.;]\s+(?=[А-ЯЁ][а-яё])/gu;
const longest = 12;
const fit = 0.5;
/** The copy of a title and the doubled sentence already speak for a shift: a looser likeness is enough to ask. */
const better = 0.3;

/** Every way to part a title into two sentences. */
function splits(row: PrintedRow): [Slot, Slot][] {
  return [...row.title.matchAll(boundary)].map((m) => {
    const second = m.index + m[0].length;
    const slot = (n: number, part: [number, number]): Slot => ({
      row,
      no: `${row.no}.${n}`,
      title: { row: row.key, part },
      text: row.title.slice(...part),
    });
    return [slot(1, [0, m.index]), slot(2, [second, row.title.length])];
  });
}

const wholeSlot = (row: PrintedRow): Slot => ({ row, no: row.no, title: { row: row.key }, text: row.title });

const hasCells = (row: PrintedRow): boolean => row.term !== '' || row.responsible !== '' || row.result !== '';

const fold = (title: string): string => stemsOf(title).join(' ');

/** A title that only begins what the neighbour's title says in full (or repeats it): the copy left by a page break. */
export function isCopyOf(row: PrintedRow, other: PrintedRow | undefined): boolean {
  if (!other || row.title === '' || row.title.length > other.title.length) return false;
  const enough = row.no !== '' && row.no === other.no ? 2 : 3;
  return fold(other.title).startsWith(fold(row.title)) && stemsOf(row.title).length >= enough;
}

/** How rare a stem is among the rows: a word of every row proves nothing. A pair shares its words, so two is rarest. */
function weights(rows: readonly PrintedRow[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const s of new Set(rootsOf(`${row.title} ${row.result}`))) counts.set(s, (counts.get(s) ?? 0) + 1);
  }
  return (s) => Math.log((rows.length + 2) / Math.max(2, counts.get(s) ?? 0));
}

/** What official plans commonly promise for a kind of deed, besides repeating its words. */
const products: readonly (readonly [deed: string, product: string])[] = [
  ['мониторинг анализ диагностика', 'аналитическая справка отчет'],
  ['обсуждение совещание заседание', 'принятие решений протокол'],
  ['повышение квалификации курсы', 'обучение удостоверение'],
  ['создание утверждение', 'нпа приказ положение'],
  ['распространение обобщение', 'тиражирование опыта'],
  ['разработка составление', 'план программа'],
];
const promised = products.map(([deed, product]) => [rootsOf(deed), rootsOf(product)] as const);

function rootsAndPromises(title: string): Set<string> {
  const own = rootsOf(title);
  return new Set([
    ...own,
    ...promised.flatMap(([deed, product]) => (deed.some((r) => own.includes(r)) ? product : [])),
  ]);
}

type Affinity = (title: string, result: string) => number;

/** Share of the result's words, weighed by rarity, that the title has too: 0…1. */
function affinityOver(rows: readonly PrintedRow[]): Affinity {
  const weight = weights(rows);
  const sum = (stems: readonly string[]): number => stems.reduce((total, s) => total + weight(s), 0);
  return (title, result) => {
    const has = rootsAndPromises(title);
    const stems = [...new Set(rootsOf(result))];
    const total = sum(stems);
    return total === 0 ? 0 : sum(stems.filter((s) => has.has(s))) / total;
  };
}

/** Titles with one gained at `split` and the copy at `dropped` left out, in printed order. */
function slotsOf(
  window: readonly PrintedRow[],
  split: number,
  pair: readonly Slot[],
  dropped: number,
): Slot[] {
  return window.flatMap((row, i) => {
    if (i === dropped) return [];
    return i === split ? pair : [wholeSlot(row)];
  });
}

function compose(slot: Slot, cells: PrintedRow): ComposedRow {
  const from = { row: cells.key };
  return {
    key: `${slot.row.key}-${slot.no}`,
    no: slot.no,
    title: slot.title,
    term: from,
    responsible: from,
    result: from,
  };
}

function judge(
  window: readonly PrintedRow[],
  slots: readonly Slot[],
  cells: readonly PrintedRow[],
  affinity: Affinity,
): ColumnShift | undefined {
  if (slots.length !== cells.length) return undefined;
  let [proofs, strong] = [0, 0];
  for (const [i, slot] of slots.entries()) {
    const own = cells[i] as PrintedRow;
    const proposed = affinity(slot.text, own.result);
    // Two readings of one result: with the title proposed for it and with the title it is printed beside.
    const printed = affinity(own.title, own.result);
    if (own.key !== slot.row.key && proposed - printed >= better) {
      proofs++;
      if (proposed >= fit) strong++;
    }
    if (own.key !== slot.row.key && printed >= fit && printed > proposed) return undefined;
  }
  if (proofs === 0) return undefined;
  const fix: LayoutFix = {
    kind: 'layout',
    replaces: window.map((row) => row.key),
    rows: slots.map((slot, i) => compose(slot, cells[i] as PrintedRow)),
  };
  return { rows: window, fix, proofs, strong };
}

/** Indexes of rows whose title is superfluous: a copy of a neighbour's, or empty. */
function superfluous(rows: readonly PrintedRow[]): number[] {
  return rows.flatMap((row, i) =>
    hasCells(row) && (row.title === '' || isCopyOf(row, rows[i + 1]) || isCopyOf(row, rows[i - 1]))
      ? [i]
      : [],
  );
}

function candidates(rows: readonly PrintedRow[], affinity: Affinity): ColumnShift[] {
  const drops = new Set(superfluous(rows));
  return rows.flatMap((row, at) =>
    Array.from({ length: 2 * longest + 1 }, (_, i) => at - longest + i)
      .filter((drop) => drop !== at && drops.has(drop))
      .flatMap((drop) => {
        // The copy's neighbour keeps its own cells, so the window reaches over it where it stands outside.
        const last =
          drop > at
            ? Math.max(drop, isCopyOf(rows[drop] as PrintedRow, rows[drop + 1]) ? drop + 1 : drop)
            : at;
        const first =
          drop > at
            ? at
            : Math.min(drop, isCopyOf(rows[drop] as PrintedRow, rows[drop - 1]) ? drop - 1 : drop);
        const window = rows.slice(first, last + 1);
        const gained = hasCells(row) ? splits(row) : [[wholeSlot(row)]];
        const cells = window.filter(hasCells);
        return gained.flatMap((pair) => {
          const found = judge(window, slotsOf(window, at - first, pair, drop - first), cells, affinity);
          return found ? [found] : [];
        });
      }),
  );
}

/** The shifts of a plan, best proved first, none over the rows of another. */
export function findShifts(rows: readonly PrintedRow[]): ColumnShift[] {
  const sorted = candidates(rows, affinityOver(rows)).sort(
    (a, b) => b.proofs - a.proofs || a.rows.length - b.rows.length,
  );
  const taken = new Set<PrintedRow>();
  return sorted.filter((shift) => {
    if (shift.rows.some((row) => taken.has(row))) return false;
    for (const row of shift.rows) taken.add(row);
    return true;
  });
}
