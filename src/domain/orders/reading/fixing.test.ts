import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, readRow } from './fixing.ts';
import type { Fix, PrintedRow } from './model.ts';

const printed = (line: number, title: string): PrintedRow => ({
  key: `L${line}`,
  no: String(line),
  title,
  term: 'май 2020 года',
  responsible: 'А, Б',
  result: `Итог ${line}`,
  section: null,
  source: { line },
});
const rows = [printed(1, 'Один. Два'), printed(2, 'Три'), printed(3, 'Четыре')].map((row) =>
  readRow(row, []),
);

const text = (row: string, at: number, from: string, to: string): Fix => ({
  kind: 'text',
  row,
  field: 'title',
  at,
  printed: from,
  proposed: to,
});
const split: Fix = {
  kind: 'layout',
  replaces: ['L1', 'L2'],
  rows: [
    {
      key: 'L1-1',
      no: '1.1',
      title: { row: 'L1', part: [0, 4] },
      term: { row: 'L1' },
      responsible: { row: 'L1' },
      result: { row: 'L1' },
    },
    {
      key: 'L1-2',
      no: '1.2',
      title: { row: 'L1', part: [6, 9] },
      term: { row: 'L2' },
      responsible: { row: 'L2' },
      result: { row: 'L2' },
    },
  ],
};
const fixes: Fix[] = [
  split,
  text('L1', 0, 'Один', 'Первый'),
  text('L1', 6, 'Два', 'Второй'),
  text('L1', 2, 'ин', '…'),
  text('L3', 6, '', ' ноль'),
  { kind: 'layout', replaces: ['L2', 'L3'], rows: [] },
];

describe('applyFixes', () => {
  it('without fixes gives the printed rows', () => {
    expect(applyFixes(rows, [], [])).toEqual(rows);
  });
  it('corrects the text inside a part and composes rows from cells', () => {
    const fixed = applyFixes(rows, fixes.slice(0, 3), []);
    expect(fixed.map((row) => [row.no, row.title, row.result, row.source])).toEqual([
      ['1.1', 'Первый', 'Итог 1', { line: 1 }],
      ['1.2', 'Второй', 'Итог 2', { line: 1, lines: [1, 2] }],
      ['3', 'Четыре', 'Итог 3', { line: 3 }],
    ]);
  });
  it('inserts text', () => {
    expect(applyFixes(rows, [text('L2', 3, '', ' раза')], [])[1]?.title).toBe('Три раза');
  });
  it('does not depend on the order of the fixes, nor on repetition', () => {
    fc.assert(
      fc.property(fc.subarray(fixes), fc.infiniteStream(fc.nat()), (chosen, random) => {
        const shuffled = chosen
          .map((fix) => ({ fix, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ fix }) => fix);
        expect(applyFixes(rows, [...shuffled, ...chosen], [])).toEqual(applyFixes(rows, chosen, []));
      }),
    );
  });
});
