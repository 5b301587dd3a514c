import { describe, expect, it } from 'vitest';
import type { MeasureId } from '#domain/kernel/ids.ts';
import type { Link } from '#domain/plans/model.links.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { proposePoints } from './rules.points.ts';
import { refusalOfAddition } from './rules.ts';

const period = { from: '2020-05-18', to: '2021-12-31' };
const measure = (
  text: string,
  number = '20',
  more: { hardDueOn?: string; kind?: 'clause' | 'measure' } = {},
) => ({
  measureId: number as MeasureId,
  kind: more.kind ?? ('measure' as const),
  number,
  term: readTerm(text),
  hardDueOn: more.hardDueOn ?? null,
  result: 'Пакет актов',
});
const days = (item: ReturnType<typeof measure>, today = '2020-05-19', others = [item], links: Link[] = []) =>
  proposePoints(item, { period, today }, others, links).map(({ dueOn }) => dueOn);

describe('points that a term proposes', () => {
  it.each([
    ['сентябрь 2020 года', []],
    ['январь – май 2021 года', []],
    ['по отдельному плану', []],
    ['сентябрь 2020 года – май 2021 года', ['2020-09-30', '2020-12-31', '2021-03-31', '2021-05-31']],
    [
      'в течение всего периода',
      ['2020-06-30', '2020-09-30', '2020-12-31', '2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31'],
    ],
  ])('«%s» → %j', (text, expected) => {
    expect(days(measure(text))).toEqual(expected);
  });

  it('begin from the day on which they are proposed, and end with the term', () => {
    expect(days(measure('в течение всего периода'), '2021-09-01')).toEqual(['2021-09-30', '2021-12-31']);
    expect(days(measure('в течение всего периода'), '2022-01-10')).toEqual([]);
  });

  it('are two where a clause wants its part earlier', () => {
    const item = measure('июль-сентябрь 2020 года', '4');
    const clause = measure('', '2.2', { hardDueOn: '2020-09-15', kind: 'clause' });
    const links = [{ kind: 'fulfils', measureId: item.measureId, targetId: clause.measureId } as const];
    expect(days(item, '2020-05-19', [item, clause], links)).toEqual(['2020-09-15', '2020-09-30']);
    expect(days(measure('июль-сентябрь 2020 года', '4', { hardDueOn: '2020-09-15' }))).toEqual([
      '2020-09-15',
      '2020-09-30',
    ]);
  });

  it('are quarters of the plan for a clause that names no day', () => {
    expect(days(measure('', '3', { kind: 'clause' }))).toHaveLength(7);
  });
});

describe('an addition', () => {
  const standing = { last: '2020-12-31', hasPoints: false, isReported: false };
  const point = (dueOn: string) => ({ title: 'Часть', dueOn });
  const addition = (points: string[], earlier: number | 'whole' | null = null) => ({
    measureId: 'm' as MeasureId,
    demands: [],
    points: points.map(point),
    earlier,
  });
  it.each([
    ['in order', addition(['2020-10-01', '2020-12-31']), standing, undefined],
    [
      'twelve in a year',
      addition(Array.from({ length: 12 }, (_, i) => `2020-12-${10 + i}`)),
      standing,
      undefined,
    ],
    ['nothing', addition([]), standing, undefined],
    ['the last day of the term', addition(['2020-12-31']), standing, undefined],
    ['a day too late', addition(['2021-01-01']), standing, 'addition.after_term'],
    ['a day of the past', addition(['2020-08-31']), standing, 'addition.passed'],
    [
      'a day of the past that was reported',
      addition(['2020-08-31'], 0),
      { ...standing, isReported: true },
      undefined,
    ],
    ['one day twice', addition(['2020-10-01', '2020-10-01']), standing, 'addition.not_in_order'],
    [
      'points a second time',
      addition(['2020-10-01']),
      { ...standing, hasPoints: true },
      'addition.has_points',
    ],
    [
      'after half have reported',
      addition(['2020-10-01']),
      { ...standing, isReported: true },
      'addition.earlier_unsaid',
    ],
    ['reports of all of it', addition(['2020-10-01'], 'whole'), { ...standing, isReported: true }, undefined],
    ['reports of a point that is none', addition(['2020-10-01'], 1), standing, 'addition.no_such_point'],
  ])('%s', (_, given, to, reason) => {
    expect(refusalOfAddition(given, to, '2020-09-10')?.reason).toBe(reason);
  });
});
