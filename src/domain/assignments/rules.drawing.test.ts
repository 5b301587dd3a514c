import { describe, expect, it } from 'vitest';
import { drawnOf } from './rules.drawing.ts';

const reports = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `00000000-0000-4000-8000-${at}`, version: at % 3 }));

describe('the draw of reports accepted together', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [29, 2],
    [50, 5],
  ])('of %i takes %i', (count, drawn) => {
    expect(drawnOf(reports(count))).toHaveLength(drawn);
  });

  it('does not change with the order in which they were chosen', () => {
    const chosen = reports(40);
    expect(drawnOf(chosen.toReversed())).toEqual(drawnOf(chosen));
  });

  it('falls on every place alike', () => {
    const hits = new Map<number, number>();
    for (let start = 0; start < 3000; start += 10) {
      const ten = Array.from({ length: 10 }, (_, at) => ({ id: `report ${start + at}`, version: 1 }));
      const [drawn] = drawnOf(ten);
      const place = ten.findIndex(({ id }) => id === drawn?.id);
      hits.set(place, (hits.get(place) ?? 0) + 1);
    }
    for (let place = 0; place < 10; place++) expect(hits.get(place) ?? 0).toBeGreaterThan(10);
  });
});
