import { describe, expect, it } from 'vitest';
import { lineSchema, textSchema } from './written.ts';

const line = lineSchema(3, 25);
const text = textSchema(0, 100);

describe('a line', () => {
  it.each([
    ['Иванова Мария', 'Иванова Мария'],
    ['  Школа\u00a0№\u202f5 \n', 'Школа № 5'],
    ['Школа\tимени', 'Школа имени'],
    ['обще\u00adобразование', 'общеобразование'],
    ['Ёлкина-Ким О’Нил', 'Ёлкина-Ким О’Нил'],
  ])('%j is taken as it was meant', (given, meant) => expect(line.parse(given)).toBe(meant));

  it.each([
    ['an override of direction', '\u202eнов\u202cИва'],
    ['an isolate', 'Ива\u2066нова'],
    ['a mark of direction', 'Ива\u200eнова'],
    ['a zero-width space', 'Ива\u200bнова'],
    ['a joiner', 'Ива\u200dнова'],
    ['an invisible tag', 'Ива\u{e0041}нова'],
    ['a line break', 'Иванова\nадминистратор'],
    ['a break of a text processor', 'Иванова\vадмин'],
    ['a separator of lines', 'Иванова\u2028админ'],
    ['a control mark', 'Ива\u0007нова'],
    ['NUL', 'Ива\u0000нова'],
    ['half a pair', 'Ива\ud83dнова'],
  ])('with %s is refused, and says why', (_, given) => {
    expect(line.safeParse(given).error?.issues).toMatchObject([
      { code: 'custom', params: { reason: 'request.unseen_marks' } },
    ]);
  });

  it('is measured as it is kept', () => {
    expect(line.safeParse('а\u00ad\u00ad\u00ad').success).toBe(false);
    expect(line.safeParse('а'.repeat(26)).success).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['Первое.\nВторое.\tТретье.', 'Первое.\nВторое.\tТретье.'],
    ['Первое.\r\nВторое.\rТретье.\vЧетвёртое.\u2028Пятое.', 'Первое.\nВторое.\nТретье.\nЧетвёртое.\nПятое.'],
    ['сум\u202eма\u202c 5\u0000\u0007', 'сумма 5'],
    ['семья \u{1f468}\u200d\u{1f467}', 'семья \u{1f468}\u200d\u{1f467}'],
    ['поло\ud83dвина', 'поло\ufffdвина'],
  ])('%j keeps its lines and nothing that only a machine sees', (given, kept) =>
    expect(text.parse(given)).toBe(kept),
  );
});
