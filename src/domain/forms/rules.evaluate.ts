import { type CellKey, type Check, isNoData } from './model.ts';
import { askedAt, holds, type Reading } from './rules.asked.ts';
import { expand, resolveTemplate } from './rules.cells.ts';
import { numberAt } from './rules.derive.ts';
import { nameAt } from './rules.names.ts';
import { toScaled } from './rules.numbers.ts';

type CheckOf<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;
/** The cells of a broken rule, the one to show it at first; undefined where the rule holds. */
type Broken = readonly CellKey[] | undefined;

/** Comparisons are made in hundredths, the finest a field keeps. */
const PRECISION = 2;

/** Applies a check to every row it names, or once; returns the cells of each break. */
export function evaluateCheck(reading: Reading, check: Check): readonly (readonly CellKey[])[] {
  if (check.kind === 'range') return rangeBreaks(reading, check);
  if (check.kind === 'jump') return jumpBreaks(reading, check);
  if (check.kind === 'at_most_named') return namedBreaks(reading, check);
  const places = check.rows ? check.rows.flatMap((row) => expand(row, reading.live)) : [''];
  return places.map((row) => breakAt(reading, check, `${row}.`)).filter((broken) => broken !== undefined);
}

function breakAt(
  reading: Reading,
  check: Exclude<Check, { kind: 'range' | 'jump' | 'at_most_named' }>,
  at: CellKey,
): Broken {
  switch (check.kind) {
    case 'sum_equals':
      return sumBreak(reading, check, at);
    case 'at_most':
      return limitBreak(reading, check, at);
    case 'requires':
      return requirementBreak(reading, check, at);
    case 'implies':
      return implicationBreak(reading, check, at);
  }
}

/** Blank parts may still be filled in, so until then only a sum above the total is wrong. */
function sumBreak(reading: Reading, check: CheckOf<'sum_equals'>, at: CellKey): Broken {
  const totalKey = resolveTemplate(check.total, at);
  const total = numberAt(reading.answers, reading.derived, totalKey);
  const keys = expandAll(reading, check.parts, at);
  const { sum, open } = addUp(reading, keys);
  if (total === null || sum === null) return undefined;
  const difference = sum - toScaled(total, PRECISION);
  return difference > 0 || (difference < 0 && !open) ? [totalKey, ...keys] : undefined;
}

function limitBreak(reading: Reading, check: CheckOf<'at_most'>, at: CellKey): Broken {
  const limitKey = resolveTemplate(check.limit, at);
  const limit = numberAt(reading.answers, reading.derived, limitKey);
  const keys = expandAll(reading, check.parts, at);
  const { sum } = addUp(reading, keys);
  if (limit === null || sum === null) return undefined;
  return sum > toScaled(limit, PRECISION) ? [...keys, limitKey] : undefined;
}

function rangeBreaks(reading: Reading, check: CheckOf<'range'>): CellKey[][] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = check;
  return expand(check.cell, reading.live)
    .filter((key) => {
      const value = numberAt(reading.answers, reading.derived, key);
      return value !== null && (value < min || value > max);
    })
    .map((key) => [key]);
}

/** Instances with one name are taken together; a name without a limit is not compared. */
function namedBreaks(reading: Reading, check: CheckOf<'at_most_named'>): CellKey[][] {
  const byLimit = Map.groupBy(expand(check.cell, reading.live), (key) => {
    const name = nameAt(reading, key);
    return name === undefined ? undefined : check.limits[name];
  });
  return [...byLimit].flatMap(([limitKey, keys]) => {
    const limit = limitKey && numberAt(reading.answers, reading.derived, limitKey);
    const { sum } = addUp(reading, keys);
    const holds = typeof limit !== 'number' || sum === null || sum <= toScaled(limit, PRECISION);
    return holds || limitKey === undefined ? [] : [[...keys, limitKey]];
  });
}

/** Nothing is compared with a blank or with «нет данных», then or now. */
function jumpBreaks(reading: Reading, check: CheckOf<'jump'>): CellKey[][] {
  const { previous } = reading;
  if (!previous) return [];
  return expandAll(reading, check.cells, '')
    .filter((key) => {
      const now = numberAt(reading.answers, reading.derived, key);
      const before = numberAt(previous.answers, previous.derived, key);
      if (now === null || before === null) return false;
      const difference = Math.abs(now - before);
      return difference > check.floor && difference * 100 > before * check.share;
    })
    .map((key) => [key]);
}

function requirementBreak(reading: Reading, check: CheckOf<'requires'>, at: CellKey): Broken {
  if (check.when && !holds(reading, check.when, at)) return undefined;
  const missing = check.cells
    .map((cell) => resolveTemplate(cell, at))
    .filter((key) => expand(key, reading.live).every((concrete) => reading.answers[concrete] === undefined));
  return missing.length > 0 ? missing : undefined;
}

function implicationBreak(reading: Reading, check: CheckOf<'implies'>, at: CellKey): Broken {
  if (!holds(reading, check.when, at) || holds(reading, check.expected, at) !== false) return undefined;
  return [resolveTemplate(check.expected.cell, at), resolveTemplate(check.when.cell, at)];
}

function expandAll(reading: Reading, parts: readonly string[], at: CellKey): CellKey[] {
  return parts.flatMap((part) => expand(resolveTemplate(part, at), reading.live));
}

/** The known part of a sum in hundredths; `open` while a part that is asked has no number. */
function addUp(reading: Reading, keys: readonly CellKey[]): { sum: number | null; open: boolean } {
  let sum: number | null = null;
  let open = false;
  for (const key of keys) {
    const value = numberAt(reading.answers, reading.derived, key);
    if (value !== null) sum = (sum ?? 0) + toScaled(value, PRECISION);
    else if (isUnknown(reading, key)) open = true;
  }
  return { sum, open };
}

function isUnknown({ answers, ...rest }: Reading, key: CellKey): boolean {
  return isNoData(answers[key]) || askedAt({ answers, ...rest }, key) !== 'not_asked';
}
