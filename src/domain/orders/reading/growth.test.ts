import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

const header = '№\tМероприятие\tСрок\tОтветственный\tРезультат\n';
const row = (i: number, words: string, term = 'май 2021') =>
  `${i}\tПроведение семинара ${words} для школ\t${term}\tметодист ${words}\tСправка о проведении ${words}\n`;
const whole = `${header}${row(1, 'а')}${row(2, 'б')}`;
const many = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('');
/** Words that no two rows share. */
const word = (i: number): string =>
  `${[...String(i)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}ость`;

/** Documents that grow with n: rows, findings, acts, tables, and one long piece in every place a text may stand. */
const growing: Record<string, (n: number) => string> = {
  'rows all different': (n) => header + many(n, (i) => row(i + 1, word(i))),
  'rows all the same': (n) => header + many(n, (i) => row(i + 1, 'один')),
  'one number over all rows': (n) => header + many(n, (i) => row(1, word(i))),
  'terms without a year': (n) => header + many(n, (i) => row(i + 1, word(i), 'май')),
  'terms unknown': (n) => header + many(n, (i) => row(i + 1, word(i), `когда ${word(i)}`)),
  'councils of many names': (n) =>
    header + many(n, (i) => row(i + 1, `Координационный совет по вопросам ${word(i)} и ${word(i + 1)}`)),
  'titles of two sentences over rows without titles': (n) =>
    header +
    many(n, (i) => (i % 2 ? row(i, word(i)).replace(/\t[^\t]+/u, '\t') : row(i, `${word(i)}. Разработка`))),
  'a row torn over all lines': (n) => whole + many(n, (i) => `\tпродолжение ${word(i)}\t\t\t\n`),
  columns: (n) => `${header.trim()}\t${many(n, (i) => `столбец ${i}\t`)}\n${row(1, 'а')}`,
  'columns of months': (n) =>
    `№\tМероприятие\tОтветственный\t${many(n, () => 'май\t')}\n1\tа\tметодист\t${many(n, () => '+\t')}\n`,
  clauses: (n) =>
    `ПРИКАЗ\n№ 5\nПРИКАЗЫВАЮ:\n${many(n, (i) => `${i + 1}. Школам дело ${word(i)} до 15.06.2020.\n`)}${whole}`,
  'one clause over all lines': (n) =>
    `ПРИКАЗ\n№ 5\nПРИКАЗЫВАЮ:\n1. Дело\n${many(n, (i) => `и ${word(i)}\n`)}${whole}`,
  legend: (n) => whole + many(n, (i) => `${word(i).slice(0, 4).toUpperCase()} – центр ${word(i)}\n`),
  annexes: (n) =>
    whole + many(n, (i) => `Приложение № ${i % 90}\nк приказу № ${i}\n${'\n'.repeat(8)}Текст\n`),
  tables: (n) => many(n, (i) => `Таблица\n\n${header}${row(1, word(i))}\n`),
  'cells under each other': (n) =>
    ['Мероприятие', 'Срок', 'Ответственный', 'Итог'].map((c) => `${c} |\n`).join('') +
    many(n, (i) => `Дело ${word(i)} |\nмай 2021 |\nметодист |\nИтог |\n`),
  'columns of white space': (n) =>
    'Мероприятие      Срок      Ответственный\n' +
    many(n, (i) => `${word(i).padEnd(15)}  май 2021  методист\n`),
  'a spreadsheet saved as text': (n) =>
    `Мероприятие;Срок;Ответственный\n${many(n, (i) => `"${word(i)};\n""${word(i)}""";май 2021;методист\n`)}`,
  'a list': (n) =>
    many(n, (i) => `${i + 1}. Провести ${word(i)}.\nСрок: май 2021\nОтветственный: методист\n`),
};

/** Milliseconds of the processor: what other programmes take from the machine does not count. */
const elapsed = (text: string): number => {
  const start = process.cpuUsage();
  readOrder(readTextSource(text), { forms: [] });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Below this a reading is quick whatever its growth: the clock says little. */
const quick = 100;
/** Four times the document takes four times as long, sixteen times where the reading is quadratic. */
const farBelowSquare = 10;

/**
 * How many times longer the large document takes than the small one. A sweep of the memory doubles a reading at most:
 * where that cannot change the verdict, nothing is read again.
 */
function growthOf(large: string, small: () => string): number {
  const first = elapsed(large);
  if (first < quick) return 1;
  const text = small();
  const once = elapsed(text);
  if (first / once < farBelowSquare / 2) return first / once;
  return Math.min(first, elapsed(large)) / Math.min(once, elapsed(text));
}

describe('the time of reading grows with the document, not with its square', () => {
  it.each(Object.entries(growing))('%s', (_, document) => {
    expect(growthOf(document(1000), () => document(250))).toBeLessThan(farBelowSquare);
  });

  const places: Record<string, (piece: string) => string> = {
    line: (piece) => `${piece}\n${whole}`,
    title: (piece) => header + row(1, piece),
    term: (piece) => header + row(1, 'а', piece),
    'a saved cell': (piece) => `№;Мероприятие;Срок;Отвечает\n1;"${piece};май;школы\n2;${piece};май;школы\n`,
    'a party': (piece) => `${whole}3\tа\tмай 2021\t${piece}\tа\n`,
    header: (piece) => whole.replace('Результат', `Результат ${piece}`),
    clause: (piece) => `ПРИКАЗ\n№ 5\nПРИКАЗЫВАЮ:\n1. ${piece}\n${whole}`,
    'heading of an annex': (piece) => `ПРИКАЗ\n№ 5\n\nПриложение\n${piece}\n\n${piece}\n${whole}`,
    'label of a form': (piece) => `${whole}\nПриложение № 2\n\n1\t${piece}\t2\n2\tа\t3\n`,
    legend: (piece) => `${whole}\nАБ – ${piece}\n`,
    list: (piece) => many(2, () => `1. ${piece}\nСрок: ${piece}\nОтветственный: ${piece}\n`),
  };
  const alphabet = [
    ...'аАяб1.,;:-–()«»"|/№N<>*_ \u00a0\u00ad',
    'май',
    '2020',
    ' по ',
    '(далее – ',
    'совет по ',
    'до ',
  ];

  it.each(Object.entries(places))('one long piece repeated: %s', (_, place) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 4 }).map((unit) => unit.join('')),
        (unit) => {
          const piece = (length: number): string => unit.repeat(length / unit.length);
          return growthOf(place(piece(30_000)), () => place(piece(7_500))) < farBelowSquare;
        },
      ),
      { numRuns: 12 },
    );
  });
});
