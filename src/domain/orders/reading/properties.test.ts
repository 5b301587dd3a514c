import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#domain/kernel/text.ts';
import type { OrderReading } from './model.ts';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

const read = (text: string): OrderReading => {
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(`${reading.refused}\n${text}`);
  return reading;
};

const header = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'];
const words = fc.constantFrom('семинар', 'школы', 'учителей', 'о работе', 'района', 'новых', 'мониторинг');
const sentence = (first: string): fc.Arbitrary<string> =>
  fc.array(words, { minLength: 2, maxLength: 6 }).map((list) => `${first} ${list.join(' ')}`);
const row = fc.tuple(
  sentence('Провести'),
  fc.constantFrom(
    'май 2021',
    'до 15.09.2021',
    'ежемесячно',
    'I квартал 2022 года',
    'октябрь',
    'по отдельному плану',
  ),
  fc.constantFrom('методисты', 'директора школ', 'управление образования', 'ЦРО'),
  sentence('Справка'),
);
const plan = fc
  .array(row, { minLength: 2, maxLength: 6 })
  .map((rows) => rows.map((cells, i) => [String(i + 1), ...cells]));
type Cells = readonly (readonly string[])[];

function wrap(cell: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of cell.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function drawn(table: Cells): string {
  const width = 16;
  const line = `+${header.map(() => '-'.repeat(width)).join('+')}+`;
  const bands = table.map((cells) => {
    const wrapped = cells.map((cell) => wrap(cell, width));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from(
      { length: height },
      (_, i) => `|${wrapped.map((lines) => (lines[i] ?? '').padEnd(width)).join('|')}|`,
    ).join('\n');
  });
  return [line, ...bands.flatMap((band) => [band, line])].join('\n');
}

/** One table in the shapes that texts of official papers take. */
const shapes: Record<string, (table: Cells) => string> = {
  tabs: (table) => table.map((cells) => cells.join('\t')).join('\n'),
  'tabs and paragraphs': (table) =>
    table.map((cells) => cells.map((cell) => `<p>${cell}</p>`).join('\t')).join('\n'),
  'tabs, cells wrapped': (table) =>
    table
      .map((cells, i) => cells.map((cell) => (i === 0 ? cell : wrap(cell, 14).join('\n'))).join('\t'))
      .join('\n'),
  bars: (table) => table.map((cells) => `${cells.join(' | ')} |`).join('\n'),
  'bars around': (table) => table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  'one cell per line': (table) =>
    table
      .flat()
      .map((cell) => `${cell} |`)
      .join('\n'),
  'a bar alone': (table) => table.flat().join('\n|\n'),
  'a bar alone, cells wrapped': (table) =>
    table
      .flat()
      .map((cell) => wrap(cell, 14).join('\n'))
      .join('\n|\n'),
  drawn,
  'white space': (table) => {
    const width = [6, 16, 16, 16, 16];
    const lines = table.flatMap((cells, row) => {
      const wrapped = cells.map((cell, i) => (row === 0 ? [cell] : wrap(cell, (width[i] ?? 0) - 2)));
      const height = Math.max(...wrapped.map((cell) => cell.length));
      return Array.from({ length: height }, (_, i) =>
        wrapped.map((cell, column) => (cell[i] ?? '').padEnd(width[column] ?? 0)).join(''),
      );
    });
    return lines.join('\n');
  },
};

/** What the rows say, whatever the lines they stood on. */
const said = ({ rows }: OrderReading) =>
  rows.map(({ no, title, term, responsible, result }) => ({
    no,
    title: foldText(title),
    term: { ...term, text: foldText(term.text) },
    responsible: responsible.map(({ text, kind }) => `${foldText(text)} ${kind}`),
    result: foldText(result),
  }));

describe('one plan', () => {
  it.each(Object.entries(shapes))('reads the same in every shape: %s', (_, shape) => {
    fc.assert(
      fc.property(plan, (rows) => {
        const table = [header, ...rows];
        expect(said(read(shape(table)))).toEqual(said(read(shapes.tabs?.(table) ?? '')));
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same with its columns in any order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(plan, order, (rows, columns) => {
        const table = [header, ...rows];
        const moved = table.map((cells) => columns.map((i) => cells[i] ?? ''));
        expect(said(read(shapes.bars?.(moved) ?? ''))).toEqual(said(read(shapes.bars?.(table) ?? '')));
      }),
    );
  });

  const dirt: Record<string, (text: string) => string> = {
    'lines of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'blank lines between': (text) => text.replaceAll('\n', '\n\n'),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'soft hyphens': (text) => text.replaceAll('ро', 'р\u00adо').replaceAll('ай', 'а\u00adй'),
    'Latin twins': (text) => text.replaceAll('о', 'o').replaceAll('с', 'c'),
  };
  const cleaned = (key: string, value: unknown): unknown =>
    typeof value === 'string' && !['kind', 'from', 'to', 'every', 'issue'].includes(key)
      ? value.replaceAll('\u00ad', '').replace(/[oc](?![a-z])/gu, (twin) => (twin === 'o' ? 'о' : 'с'))
      : value;

  it.each(Object.entries(dirt))('reads the same with %s', (_, spoil) => {
    fc.assert(
      fc.property(plan, (rows) => {
        const text = shapes.tabs?.([header, ...rows]) ?? '';
        const spoilt = said(read(spoil(text)));
        expect(JSON.parse(JSON.stringify(spoilt, cleaned))).toEqual(said(read(text)));
      }),
      { numRuns: 40 },
    );
  });
});

const texts = import.meta.glob<string>(['/test/documents/*.txt', '../../catalogue/orders/*.txt'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('nothing is invented', () => {
  const lettersOf = (text: string): string =>
    foldText(text.replace(/<[^<>]*>/gu, ' ')).replace(/[^а-яa-z\d]/gu, '');
  /** Put together anew of the figures of columns. */
  const ofColumns = /^(?:i|ii|iii|iv)*$|^квартал$|^года$/u;

  it.each(Object.entries(texts))('every word of the rows of %s stands in it', (_, text) => {
    const reading = readOrder(readTextSource(text), { forms: [] });
    const source = lettersOf(text);
    /** A word wrapped in a drawn table has the cells of its neighbours between its halves. */
    const stands = (word: string): boolean =>
      source.includes(word) ||
      [...word].some(
        (_letter, i) => i > 1 && source.includes(word.slice(0, i)) && source.includes(word.slice(i)),
      );
    const cells = ('refused' in reading ? [] : reading.rows).flatMap((row) => [
      row.title,
      row.term.text,
      row.responsibleText,
      row.result,
    ]);
    const words = cells.flatMap((cell) => cell.split(/\s+/u)).map(lettersOf);
    expect(words.filter((word) => !stands(word) && !ofColumns.test(word))).toEqual([]);
  });
});
