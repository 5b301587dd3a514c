import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Field } from './model.ts';
import { checkAnswer, formatAnswer, parseInput } from './rules.input.ts';

const TODAY = '2020-09-10';
const count: Field = { type: 'count', consolidation: 'sum' };
const decimal: Field = { type: 'decimal', consolidation: 'sum', decimals: 2 };
const percent: Field = { type: 'percent', consolidation: 'none', decimals: 1 };
const year: Field = { type: 'year', consolidation: 'year_distribution' };
const yesNo: Field = { type: 'yes_no', consolidation: 'yes_count' };
const date: Field = { type: 'date', consolidation: 'none' };
const text: Field = { type: 'text', consolidation: 'text_register', maxLength: 10 };
const longText: Field = { type: 'long_text', consolidation: 'text_register' };
const choice: Field = {
  type: 'choice',
  consolidation: 'choice_count',
  options: [{ value: 'standard', label: 'Типовой' }],
};
const noData = { noData: true } as const;

describe('reading what a person typed', () => {
  it.each<[string, Field, string, Answer | null]>([
    ['a blank', count, '  ', null],
    ['zero', count, '0', 0],
    ['a number', count, ' 25 ', 25],
    ['a space between thousands', count, '1 234', 1234],
    ['a no-break space', count, '1\u00a0234\u00a0567', 1234567],
    ['a thin space', count, '12\u2009345', 12345],
    ['a narrow no-break space', count, '1\u202f234', 1234],
    ['a whole number with zero decimals', count, '3,0', 3],
    ['no data in words', count, 'Нет данных', noData],
    ['no data shortened', decimal, 'н/д', noData],
    ['an em dash', count, '—', noData],
    ['a hyphen', year, '-', noData],
    ['minus zero', count, '-0', 0],
    ['a comma', decimal, '3,5', 3.5],
    ['a point', decimal, '1 234.56', 1234.56],
    ['none of them', count, 'нет', 0],
    ['none, measured', decimal, 'Отсутствует', 0],
    ['a percent sign', percent, '80 %', 80],
    ['a year', year, '1984', 1984],
    ['this year', year, '2020', 2020],
    ['yes', yesNo, 'Да', true],
    ['no', yesNo, 'нет', false],
    ['no data, not no', yesNo, 'нет данных', noData],
    ['an option by its label', choice, 'типовой', 'standard'],
    ['an option by its value', choice, 'standard', 'standard'],
    ['a Russian date', date, '1.9.2020', '2020-09-01'],
    ['an ISO date', date, '2020-09-01', '2020-09-01'],
    ['text with spaces', text, ' два   слова ', 'два слова'],
    ['text that no database keeps', text, 'д\0ва\ud83d', 'два\ufffd'],
    ['text without what nobody sees', text, '\u202eдва\u2060', 'два'],
    ['a number with a mark of direction', count, '\u200e25', 25],
    ['lines of a long text, ended in any way', longText, 'раз\r\nдва\vтри\u202e', 'раз\nдва\nтри'],
    ['lines of a long text', longText, ' раз\nдва ', 'раз\nдва'],
  ])('%s', (_, field, raw, value) => {
    expect(parseInput(field, raw, TODAY)).toEqual({ ok: true, value });
  });

  it.each([
    ['the letter О for zero', count, 'О', 'letter_in_number'],
    ['the letter o inside', count, '1o', 'letter_in_number'],
    ['the letter З for three', decimal, '1З,5', 'letter_in_number'],
    ['a word of such letters', count, 'оз', 'not_a_number'],
    ['«no» for a year', year, 'нет', 'not_a_number'],
    ['«no» for a share', percent, 'нет', 'not_a_number'],
    ['two numbers', count, '12 34', 'not_a_number'],
    ['an exponent', count, '1e3', 'not_a_number'],
    ['a unit', count, '5 чел.', 'not_a_number'],
    ['two commas', decimal, '1,2,3', 'not_a_number'],
    ['a negative number', count, '-5', 'negative'],
    ['a negative number with a minus sign', decimal, '−1,5', 'negative'],
    ['a fraction of a person', count, '3,5', 'not_whole'],
    ['a fraction of a year', year, '1984,5', 'not_whole'],
    ['three decimals', decimal, '1,234', 'too_many_decimals'],
    ['more than everything', percent, '100,1', 'out_of_range'],
    ['a year before any school', year, '1849', 'out_of_range'],
    ['next year', year, '2021', 'out_of_range'],
    ['a huge number', count, '10 000 000', 'out_of_range'],
    ['a maybe', yesNo, 'возможно', 'not_yes_no'],
    ['a foreign option', choice, 'большой', 'not_an_option'],
    ['31 February', date, '31.02.2020', 'not_a_date'],
    ['tomorrow', date, '11.09.2020', 'out_of_range'],
    ['a long text', text, 'одиннадцать букв', 'too_long'],
    ['a computed cell', { ...count, derived: { kind: 'sum', of: [] } }, '5', 'computed'],
  ] as const)('refuses %s', (_, field, raw, error) => {
    expect(parseInput(field, raw, TODAY)).toEqual({ ok: false, error });
  });

  it('obeys the bounds of the field', () => {
    expect(parseInput({ ...count, min: 1 }, '0', TODAY)).toEqual({ ok: false, error: 'out_of_range' });
    expect(parseInput({ ...year, max: 2010 }, '2011', TODAY)).toEqual({ ok: false, error: 'out_of_range' });
  });
});

describe('checking a typed answer', () => {
  it.each<[Field, Answer, string | undefined]>([
    [count, 3, undefined],
    [count, noData, undefined],
    [count, '3', 'wrong_type'],
    [count, true, 'wrong_type'],
    [count, Number.NaN, 'not_a_number'],
    [count, Number.POSITIVE_INFINITY, 'not_a_number'],
    [decimal, 0.29, undefined],
    [decimal, 0.295, 'too_many_decimals'],
    [yesNo, 'да', 'wrong_type'],
    [choice, 'standard', undefined],
    [choice, 'Типовой', 'not_an_option'],
    [text, 'дв\u202eа', 'unseen_marks'],
    [text, 'два\nтри', 'unseen_marks'],
    [longText, 'два\r\nтри', undefined],
    [longText, 'дв\u202eа', 'unseen_marks'],
    [date, '2020-13-01', 'not_a_date'],
    [date, '01.09.2020', 'not_a_date'],
    [date, 5, 'wrong_type'],
  ])('%o %o → %s', (field, answer, error) => {
    expect(checkAnswer(field, answer, TODAY)).toBe(error);
  });
});

describe('showing an answer', () => {
  it.each<[Field, Answer | undefined, string]>([
    [count, undefined, ''],
    [count, noData, 'нет данных'],
    [count, 0, '0'],
    [count, 1234567, '1\u00a0234\u00a0567'],
    [decimal, 1234.5, '1\u00a0234,5'],
    [year, 1984, '1984'],
    [yesNo, false, 'нет'],
    [choice, 'standard', 'Типовой'],
    [date, '2020-09-01', '01.09.2020'],
  ])('%o %o → %s', (field, answer, shown) => {
    expect(formatAnswer(field, answer)).toBe(shown);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_900 }), (scaled) => {
        const value = scaled / 100;
        expect(parseInput(decimal, formatAnswer(decimal, value), TODAY)).toEqual({ ok: true, value });
      }),
    );
  });
});
