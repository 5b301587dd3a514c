import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../data/random.ts';
import { hasReports, reportText } from './report-texts.ts';

const order = readFileSync(
  new URL('../../src/domain/catalogue/orders/order-01-21-744.txt', import.meta.url),
  'utf8',
);
/** What follows the roadmap is numbered too. */
const roadmap = order.slice(0, order.indexOf('Кадровый состав'));
const measures = [...roadmap.matchAll(/^\d+\.\t([^\t]+)\t/gm)].map(([, measure = '']) => measure);

describe('reports', () => {
  it('are known for every measure of the roadmap', () => {
    expect(measures).toHaveLength(25);
    expect(measures.filter((measure) => !hasReports(measure))).toEqual([]);
  });

  it('tell of pupils by numbers only', () => {
    const told = measures.flatMap((measure) =>
      Array.from({ length: 30 }, (_, turn) => reportText(chanceOf(measure, String(turn)), measure)),
    );
    expect(
      told.filter((text) => /(?:списо?к|перечень|перечн)\S{0,3} (?:учеников|обучающихся)/i.test(text)),
    ).toEqual([]);
  });

  it.each([
    ['Заключение партнерских договоров (договоров о сотрудничестве) со школами – партнерами', /договор/i],
    ['Реализация программ повышения квалификации (модуля) для руководителей', /руководител/i],
    ['Реализация программ повышения квалификации (модуля) для педагогов', /модул|обучены/i],
    ['Анализ внутренних причин, выявление проблемных зон', /причин|проблемн|анализ/i],
    ['Мероприятие, которого никто не предвидел', /выполнено|проведена/i],
  ])('suit the measure «%s»', (measure, words) => {
    for (let turn = 0; turn < 10; turn += 1)
      expect(reportText(chanceOf(measure, String(turn)), measure)).toMatch(words);
  });
});
