import { describe, expect, it } from 'vitest';
import { applyFixes, readRow } from './fixing.ts';
import readings from './fixtures/roadmap-two-readings.json' with { type: 'json' };
import type { PrintedRow } from './model.ts';
import { findShifts, isCopyOf } from './shift.ts';

const repaired: PrintedRow[] = readings.proposed_reading.map((row, i) => ({
  key: `L${i + 1}`,
  no: String(i + 1),
  title: row.title.replace(/\.$/u, ''),
  term: row.term,
  responsible: row.responsible,
  result: row.result,
  section: null,
  source: { line: i + 1 },
}));

const withTitles = (at: number, titles: readonly string[], numbers: readonly number[]): PrintedRow[] =>
  repaired.map((row, i) => {
    const [title, no] = [titles[i - at], numbers[i - at]];
    return title === undefined || no === undefined ? row : { ...row, title, no: String(no) };
  });

const titleOf = (i: number): string => repaired[i]?.title ?? '';
const cut = (title: string): string => title.slice(0, Math.floor(title.length * 0.7));
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Two titles in one cell at `at`, the cells slid up, a cut copy before row `end`. */
function slidDown(at: number, end: number): PrintedRow[] {
  const middle = range(at + 2, end - at - 2).map(titleOf);
  const titles = [`${titleOf(at)}. ${titleOf(at + 1)}`, ...middle, cut(titleOf(end)), titleOf(end)];
  return withTitles(at, titles, [...range(at + 1, end - at), end]);
}

/** The mirror: a cut copy at `at`, two titles in one cell at `end`. */
function slidUp(at: number, end: number): PrintedRow[] {
  const middle = range(at + 1, end - at - 2).map(titleOf);
  const titles = [cut(titleOf(at)), titleOf(at), ...middle, `${titleOf(end - 1)}. ${titleOf(end)}`];
  return withTitles(at, titles, [at + 1, ...range(at + 1, end - at)]);
}

const contents = (rows: readonly PrintedRow[]): string[] =>
  rows.map((row) => `${row.title} | ${row.term} | ${row.result}`);

/** Titles beside their cells after all proposed shifts; undefined where none was found. */
function setRight(rows: readonly PrintedRow[]): string[] | undefined {
  const shifts = findShifts(rows);
  if (shifts.length === 0) return undefined;
  const read = rows.map((row) => readRow(row, []));
  const fixed = applyFixes(
    read,
    shifts.map((shift) => shift.fix),
    [],
  );
  return fixed.map((row) => `${row.title} | ${row.term.text} | ${row.result}`);
}

const windows = range(0, repaired.length - 2).flatMap((at) =>
  range(2, 5)
    .filter((length) => at + length < repaired.length)
    .map((length) => [at, at + length] as const),
);

describe('shifts planted anywhere in the repaired roadmap', () => {
  it.each([
    ['down', slidDown, 0.9],
    ['up', slidUp, 0.6],
  ] as const)('%s: what is found is right, and most are found', (_, slide, share) => {
    const found = windows.map(([at, end]) => setRight(slide(at, end))).filter((rows) => rows !== undefined);
    for (const rows of found) expect(rows).toEqual(contents(repaired));
    expect(found.length / windows.length).toBeGreaterThan(share);
  });

  it('none is seen in the repaired roadmap itself', () => {
    expect(findShifts(repaired)).toEqual([]);
  });

  it('a row merely printed twice is no shift', () => {
    for (const i of range(0, repaired.length)) {
      const copy = { ...(repaired[i] as PrintedRow), key: 'copy', title: cut(titleOf(i)) };
      expect(findShifts([...repaired.slice(0, i), copy, ...repaired.slice(i)])).toEqual([]);
    }
  });
});

describe('isCopyOf', () => {
  const row = (title: string, no = '7'): PrintedRow => ({ ...(repaired[0] as PrintedRow), title, no });
  it.each([
    ['Обучение руководителей школ', 'Обучение руководителей школ и педагогов', true],
    ['Обучение руководителей школ и педагогов', 'Обучение руководителей школ', false],
    ['Обучение', 'Обучение руководителей школ', false],
    ['', 'Обучение руководителей школ', false],
  ])('«%s» of «%s»: %s', (title, other, copy) => {
    expect(isCopyOf(row(title), row(other))).toBe(copy);
  });
  it('two words are enough under one number only', () => {
    expect(isCopyOf(row('Обучение руководителей'), row('Обучение руководителей школ'))).toBe(true);
    expect(isCopyOf(row('Обучение руководителей', '8'), row('Обучение руководителей школ'))).toBe(false);
  });
});
