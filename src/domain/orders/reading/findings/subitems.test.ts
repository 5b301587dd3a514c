import { describe, expect, it } from 'vitest';
import { applyFixes } from '../fixing.ts';
import { readOrder } from '../order.ts';
import { readTextSource } from '../source.ts';

const header = '№\tМероприятие\tСрок\tОтветственный\tРезультат\n';

/** The rows after the split of the first row is accepted: number, title, day of the end, responsible, result. */
function splitOf(...cells: string[]): (string | null)[][] {
  const text = `${header}${cells.map((cell) => cell.replaceAll('\n', '<br>')).join('\t')}\n13\tФорум\tмай 2021\tметодисты\tСборник\n`;
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(reading.refused);
  const { rows, findings, abbreviations, proposedRows } = reading;
  expect(proposedRows).toHaveLength(2);
  const fixes = findings.filter(({ code }) => code === 'sub_items').flatMap((finding) => finding.fixes);
  return applyFixes(rows, fixes, abbreviations)
    .filter(({ no }) => no.startsWith('12'))
    .map(({ no, title, term, responsibleText, result }) => [no, title, term.to, responsibleText, result]);
}

describe('sub-items of one title are split on request', () => {
  it('with the words before them in front of each; what is not parted is shared', () => {
    expect(
      splitOf('12', 'Планы: - помощи ученикам; - учёбы педагогов.', 'май 2021', 'МОУО, ОО', 'Планы'),
    ).toEqual([
      ['12.1', 'Планы: помощи ученикам', '2021-05-31', 'МОУО, ОО', 'Планы'],
      ['12.2', 'Планы: учёбы педагогов', '2021-05-31', 'МОУО, ОО', 'Планы'],
    ]);
  });

  it('each takes its own part of a cell that has as many', () => {
    expect(
      splitOf(
        '12',
        '1) входной срез; 2) итоговый срез',
        '1) май 2021; 2) июнь 2021',
        'завуч; директор',
        'а) справка\nб) отчёт',
      ),
    ).toEqual([
      ['12.1', 'входной срез', '2021-05-31', 'завуч', 'справка'],
      ['12.2', 'итоговый срез', '2021-06-30', 'директор', 'отчёт'],
    ]);
  });

  it.each([
    ['one item', 'Планы: - помощи ученикам'],
    ['numbers out of order', 'Планы: 2) помощи; 1) учёбы'],
    ['a dash inside the words', 'Школа – центр села; учитель – друг'],
    ['a number in brackets', 'Форма (приложение 1) и сводка (приложение 2)'],
  ])('not: %s', (_, title) => {
    expect(splitOf('12', title, 'май 2021', 'МОУО', 'Планы')).toEqual([
      ['12', title, '2021-05-31', 'МОУО', 'Планы'],
    ]);
  });
});
