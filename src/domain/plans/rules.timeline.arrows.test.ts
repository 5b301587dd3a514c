import { expect, it } from 'vitest';
import type { MeasureId } from '#domain/kernel/ids.ts';
import { readTerm } from '#domain/terms/rules.ts';
import type { Link } from './model.links.ts';
import { arrowsOf } from './rules.timeline.arrows.ts';
import { axisOf, trackOf } from './rules.timeline.ts';

const period = { from: '2020-04-01', to: '2020-12-31' };
const axis = axisOf(period, []);
const row = (middle: number, term: string, hardDueOn: string | null = null) => ({
  middle,
  track: trackOf({ term: readTerm(term), hardDueOn }, period),
});
const id = (key: string) => key as MeasureId;
const rows = new Map([
  [id('clause'), row(0.5, '', '2020-09-15')],
  [id('june'), row(1.5, 'июнь 2020 года')],
  [id('autumn'), row(2.5, 'сентябрь-октябрь 2020 года')],
  [id('dateless'), row(3.5, 'по отдельному плану')],
]);
const link = (measure: string, kind: Link['kind'], target: string): Link => ({
  kind,
  measureId: id(measure),
  targetId: id(target),
});

it('goes from the end of what is needed to the start of what waits', () => {
  expect(arrowsOf(rows, [link('autumn', 'depends_on', 'june')], axis)).toMatchObject([
    {
      kind: 'depends_on',
      head: 'down',
      points: [
        [2.88, 1.65],
        [2.88, 2.1],
        [5.12, 2.1],
        [5.12, 2.35],
      ],
    },
  ]);
});

it('goes up to the hard date of the clause that a measure fulfils', () => {
  expect(arrowsOf(rows, [link('autumn', 'fulfils', 'clause')], axis)).toMatchObject([
    {
      kind: 'fulfils',
      head: 'up',
      points: [
        [6.88, 2.35],
        [6.88, 0.9],
        [5.5, 0.9],
        [5.5, 0.65],
      ],
    },
  ]);
});

it('touches a single day at its point', () => {
  const dated = new Map([...rows, [id('day'), row(3.5, 'до 15 ноября 2020 года')] as const]);
  expect(arrowsOf(dated, [link('day', 'depends_on', 'autumn')], axis)[0]?.points.at(-1)).toEqual([7.5, 3.35]);
});

it('is not drawn where an end has no day or is not shown', () => {
  const links = [link('dateless', 'depends_on', 'june'), link('june', 'depends_on', 'hidden')];
  expect(arrowsOf(rows, links, axis)).toEqual([]);
});
