import { foldText } from '#domain/kernel/text.ts';
import {
  type Answer,
  type Answers,
  type CellKey,
  type Consolidation,
  type Derivation,
  type FormDefinition,
  isNoData,
} from './model.ts';
import { askedAt, type Reading, readForm } from './rules.asked.ts';
import { type CellSpec, expand, findCell, listCells, noneKeyOf, resolveTemplate } from './rules.cells.ts';
import { numberAt } from './rules.derive.ts';
import { nameAt, nameFor } from './rules.names.ts';
import { decimalsOf, toScaled } from './rules.numbers.ts';

/**
 * One number kept per form. `value` is the cell itself: the number, or how many answers it holds where the
 * answers are words, years or choices (for yes_no: how many are «да»). A percentage has no value of its own
 * but two slots, part and whole, filled only where both are known, so that it can be recomputed exactly.
 */
export interface Slot {
  key: CellKey;
  measure: 'value' | 'part' | 'whole';
  consolidation: Consolidation;
  decimals: number;
}

/** Counts by year, by choice or by qualifier, for the cells that have them. */
export type Buckets = Record<CellKey, Record<string, number>>;

/** What consolidation needs of one form: `values` are integers of 10^-decimals in the order of the slots. */
export interface Projection {
  values: (number | null)[];
  /** Slots answered «нет данных»; a null value that is not here is a blank. */
  noData: number[];
  buckets: Buckets;
}

/** The bucket of forms whose other answers make the cell superfluous. */
export const NOT_ASKED = 'not_asked';

/** The bucket of names that are not told apart; in capitals, as no name that was typed is. */
export const OTHER_NAMES = 'OTHER';

const slotsByForm = new WeakMap<FormDefinition, readonly Slot[]>();

/** Every consolidated cell in printed order; a repeated one stands for the total of its instances. */
export function slotsOf(def: FormDefinition): readonly Slot[] {
  let slots = slotsByForm.get(def);
  if (!slots) {
    slots = listCells(def).flatMap(slotsOfCell);
    slotsByForm.set(def, slots);
  }
  return slots;
}

/** Reads one form into its slots. A number that is not asked counts as zero: no library, no seats in it. */
export function project(def: FormDefinition, answers: Answers): Projection {
  const reading = readForm(def, answers);
  const values: (number | null)[] = [];
  const noData: number[] = [];
  const buckets: Record<CellKey, Record<string, number>> = {};
  for (const spec of listCells(def)) {
    if (spec.field.consolidation === 'none') continue;
    if (spec.field.derived?.kind === 'ratio') {
      const ratio = readRatio(reading, spec, spec.field.derived);
      if (ratio.noData) noData.push(values.length, values.length + 1);
      values.push(ratio.part, ratio.whole);
      continue;
    }
    const keys = expand(spec.key, reading.live);
    const none = keys.length === 0 ? saidNone(reading, spec) : undefined;
    const value = none === 'none' ? 0 : totalOf(keys.map((key) => slotValue(reading, spec, key)));
    if (none === 'no_data' || (value === null && keys.some((key) => isNoData(reading.answers[key]))))
      noData.push(values.length);
    values.push(value);
    const counts = countBuckets(keys.map((key) => bucketOf(reading, spec, key)));
    if (counts) buckets[spec.key] = counts;
  }
  return { values, noData, buckets };
}

/** Without an instance of its repeated row the school says that there are none, that it does not know, or nothing. */
function saidNone({ def, answers }: Reading, { key }: CellSpec): 'none' | 'no_data' | undefined {
  const noneKey = noneKeyOf(key);
  const answer = noneKey && findCell(def, noneKey) ? answers[noneKey] : undefined;
  if (answer === undefined) return undefined;
  return isNoData(answer) ? 'no_data' : 'none';
}

function slotsOfCell({ key, field }: CellSpec): Slot[] {
  const { consolidation, derived } = field;
  if (consolidation === 'none') return [];
  const slot = { key, consolidation, decimals: decimalsOf(field) };
  return derived?.kind === 'ratio'
    ? [
        { ...slot, measure: 'part' },
        { ...slot, measure: 'whole' },
      ]
    : [{ ...slot, measure: 'value' }];
}

/** Part and whole over the instances that know both; «нет данных» where one of them was answered so. */
function readRatio(reading: Reading, spec: CellSpec, ratio: Extract<Derivation, { kind: 'ratio' }>) {
  const pairs = expand(spec.key, reading.live).map((key) => {
    const sides = [resolveTemplate(ratio.of, key), resolveTemplate(ratio.to, key)] as const;
    const [part, whole] = sides.map((side) => numberAt(reading.answers, reading.derived, side));
    const noData = sides.some((side) => isNoData(reading.answers[side]));
    return { part: part ?? null, whole: whole ?? null, noData };
  });
  const known = pairs.filter(({ part, whole }) => part !== null && whole !== null);
  const total = (side: 'part' | 'whole') =>
    totalOf(known.map((pair) => toScaled(pair[side] ?? 0, decimalsOf(spec.field))));
  return {
    part: total('part'),
    whole: total('whole'),
    noData: known.length === 0 && pairs.some((pair) => pair.noData),
  };
}

function slotValue(reading: Reading, spec: CellSpec, key: CellKey): number | null {
  const number = numberAt(reading.answers, reading.derived, key);
  const answer = reading.answers[key];
  if (number !== null && isMeasured(spec)) return toScaled(number, decimalsOf(spec.field));
  if (answer !== undefined) return isNoData(answer) ? null : Number(answer !== false);
  return askedAt(reading, key) === 'not_asked' ? 0 : null;
}

/** Numbers that may be added up, unlike years and typed percentages, which are only counted. */
function isMeasured({ field }: CellSpec): boolean {
  return field.type === 'count' || field.type === 'decimal';
}

/** Which bucket the cell adds to and how much, or nothing. */
function bucketOf(reading: Reading, spec: CellSpec, key: CellKey): [string, number] | undefined {
  const answer = reading.answers[key];
  switch (spec.field.consolidation) {
    case 'yes_count':
    case 'choice_count':
    case 'year_distribution':
      return distributed(reading, key, answer);
    case 'tens_distribution':
      return distributed(reading, key, typeof answer === 'number' ? Math.floor(answer / 10) * 10 : answer);
    case 'by_qualifier':
      return qualified(reading, spec, key, answer);
    default:
      return undefined;
  }
}

function distributed(
  reading: Reading,
  key: CellKey,
  answer: Answer | undefined,
): [string, number] | undefined {
  if (answer === undefined) return askedAt(reading, key) === 'not_asked' ? [NOT_ASKED, 1] : undefined;
  if (isNoData(answer)) return undefined;
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no', 1];
  return [String(answer), 1];
}

/** Languages and subjects are told apart by their names, whatever the case, «ё», spaces and known other forms. */
function qualified(
  reading: Reading,
  spec: CellSpec,
  key: CellKey,
  answer: Answer | undefined,
): [string, number] | undefined {
  if (typeof answer === 'string') return [foldText(nameFor(reading.def, key, answer)), 1];
  const name = nameAt(reading, key);
  const value = numberAt(reading.answers, reading.derived, key);
  if (name === undefined || value === null) return undefined;
  return [foldText(name), toScaled(value, decimalsOf(spec.field))];
}

function countBuckets(
  entries: readonly ([string, number] | undefined)[],
): Record<string, number> | undefined {
  const counts = new Map<string, number>();
  for (const [bucket, count] of entries.filter((entry) => entry !== undefined)) {
    if (count !== 0) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }
  return counts.size > 0 ? Object.fromEntries(counts) : undefined;
}

function totalOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
