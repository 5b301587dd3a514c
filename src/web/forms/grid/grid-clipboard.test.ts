import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock } from './grid-clipboard.ts';

describe('a block copied from a spreadsheet', () => {
  it.each<[string, string, string[][]]>([
    ['one row', '1\t2\t3\n', [['1', '2', '3']]],
    [
      'rows of Excel',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'blank cells',
      '\t2\n\t\n',
      [
        ['', '2'],
        ['', ''],
      ],
    ],
    ['no line end', '1\n2', [['1'], ['2']]],
    ['a line break inside of a cell', '"раз\nдва"\t5\n', [['раз\nдва', '5']]],
    ['quotes inside of a cell', '"МБОУ ""СОШ"""\t5', [['МБОУ "СОШ"', '5']]],
    ['a quote that is only a quote', '5" экран\t1', [['5" экран', '1']]],
    ['an opening quote without an end', '"раз\t1', [['"раз', '1']]],
    ['a blank row between', '1\n\n3\n', [['1'], [''], ['3']]],
  ])('%s', (_, copied, rows) => {
    expect(readBlock(copied)).toEqual(rows);
  });

  it('keeps every value of a rectangle', () => {
    const value = fc.stringMatching(/^[a-zа-я0-9 ,]{0,6}$/);
    const rectangle = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rectangle, (rows) => {
        expect(readBlock(`${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
      }),
    );
  });
});
