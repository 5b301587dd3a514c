import { describe, expect, it } from 'vitest';
import { readOrder } from './reading/order.ts';
import { readTextSource } from './reading/source.ts';
import { canEdit, cellsOf } from './rules.deciding.ts';

const texts = import.meta.glob<string>('/test/documents/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const readings = Object.entries(texts).flatMap(([path, text]) => {
  const reading = readOrder(readTextSource(text), { forms: [] });
  return 'refused' in reading ? [] : [[path.replace(/^.*\//u, ''), reading] as const];
});

describe('a cell that could not be read', () => {
  it.each(readings)('has a question by which a person can read it: %s', (_, { rows, findings }) => {
    const asked = new Set(
      findings
        .filter((finding) => canEdit(finding, rows))
        .flatMap((finding) => cellsOf(finding, rows).map(({ row, field }) => `${row}.${field}`)),
    );
    const unread = rows.flatMap(({ key, term, responsible }) => [
      ...(['unreadable', 'no_year'].includes(term.kind) ? [`${key}.term`] : []),
      ...(responsible.some(({ kind }) => kind === 'unknown') ? [`${key}.responsible`] : []),
    ]);
    expect(unread.filter((cell) => !asked.has(cell))).toEqual([]);
  });
});
