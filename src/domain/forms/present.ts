import type { CellKey, Field, FormDefinition } from './model.ts';
import type { Aggregate } from './rules.aggregate.ts';
import { findCell } from './rules.cells.ts';
import { nameFor, namingCellOf } from './rules.names.ts';
import { decimalsOf, fromScaled, percentage } from './rules.numbers.ts';
import { NOT_ASKED, OTHER_NAMES, type Slot, slotsOf } from './rules.project.ts';

/** One line of a distribution, with the words to show for it. */
export interface ConsolidatedCount {
  value: string;
  label: string;
  count: number;
}

export type ConsolidatedFigure =
  | { kind: 'sum'; sum: number }
  /** In percent; null where the whole is zero. */
  | { kind: 'ratio'; part: number; whole: number; value: number | null }
  | { kind: 'yes_no'; yes: number; no: number; notAsked: number }
  | { kind: 'distribution'; counts: readonly ConsolidatedCount[]; notAsked: number }
  | { kind: 'by_qualifier'; total: number; counts: readonly ConsolidatedCount[] }
  | { kind: 'texts'; texts: number };

/** How many forms stand behind the figure: `filled + noData + blank` is the number of forms. */
export interface Coverage {
  filled: number;
  noData: number;
  blank: number;
}
export type ConsolidatedCell = { key: CellKey } & Coverage & ConsolidatedFigure;

/**
 * The consolidated form by cell key (patterns for repeated cells). Percentages are recomputed from the sums
 * of the forms that know both numbers; years and choices are distributions.
 */
export function presentConsolidated(
  def: FormDefinition,
  aggregate: Aggregate,
): Readonly<Record<CellKey, ConsolidatedCell>> {
  const cells: Record<CellKey, ConsolidatedCell> = {};
  slotsOf(def).forEach((slot, index) => {
    const field = findCell(def, slot.key)?.field;
    if (!field || slot.measure === 'whole') return;
    const figure = figureOf(def, slot, field, aggregate, index);
    cells[slot.key] = { key: slot.key, ...coverageOf(aggregate, index), ...figure };
  });
  return cells;
}

function coverageOf({ forms, ...counts }: Aggregate, index: number): Coverage {
  const filled = counts.filled[index] ?? 0;
  const noData = counts.noData[index] ?? 0;
  return { filled, noData, blank: forms - filled - noData };
}

function figureOf(
  def: FormDefinition,
  slot: Slot,
  field: Field,
  aggregate: Aggregate,
  index: number,
): ConsolidatedFigure {
  const sum = fromScaled(aggregate.sums[index] ?? 0, slot.decimals);
  const buckets = aggregate.buckets[slot.key] ?? {};
  const notAsked = buckets[NOT_ASKED] ?? 0;
  const nameOfSlot = (value: string) => nameFor(def, namingCellOf(def, slot.key), value);
  switch (slot.consolidation) {
    case 'ratio': {
      const whole = fromScaled(aggregate.sums[index + 1] ?? 0, slot.decimals);
      return { kind: 'ratio', part: sum, whole, value: percentage(sum, whole, decimalsOf(field)) };
    }
    case 'yes_count':
      return { kind: 'yes_no', yes: buckets.yes ?? 0, no: buckets.no ?? 0, notAsked };
    case 'choice_count':
      return { kind: 'distribution', counts: byOption(field, buckets), notAsked };
    case 'year_distribution':
      return { kind: 'distribution', counts: byName(buckets, 0), notAsked };
    case 'tens_distribution':
      return { kind: 'distribution', counts: byTens(buckets), notAsked };
    case 'by_qualifier':
      return { kind: 'by_qualifier', total: sum, counts: byName(buckets, slot.decimals, nameOfSlot) };
    case 'text_register':
      return { kind: 'texts', texts: sum };
    default:
      return { kind: 'sum', sum };
  }
}

function byOption(field: Field, buckets: Readonly<Record<string, number>>): ConsolidatedCount[] {
  return (field.options ?? []).map(({ value, label }) => ({ value, label, count: buckets[value] ?? 0 }));
}

/** Every ten per cent that somebody answered, «70–79 %», and the whole by itself. */
function byTens(buckets: Readonly<Record<string, number>>): ConsolidatedCount[] {
  return Object.entries(buckets)
    .filter(([value]) => value !== NOT_ASKED)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([value, count]) => {
      const from = Number(value);
      return { value, label: from === 100 ? '100\u00a0%' : `${from}–${from + 9}\u00a0%`, count };
    });
}

/** Years in order of time, names in order of the alphabet with all others after them. */
function byName(
  buckets: Readonly<Record<string, number>>,
  decimals: number,
  nameOf = (value: string) => value,
): ConsolidatedCount[] {
  return Object.entries(buckets)
    .filter(([value]) => value !== NOT_ASKED)
    .sort(([a], [b]) => Number(a === OTHER_NAMES) - Number(b === OTHER_NAMES) || a.localeCompare(b, 'ru'))
    .map(([value, count]) => ({ value, label: nameOf(value), count: fromScaled(count, decimals) }));
}
