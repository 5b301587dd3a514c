import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { project, slotsOf } from '#domain/forms/rules.project.ts';
import { bandOf, type Peer, typicalOf } from './rules.peers.ts';

const CELL = 'staff.maths.count';
const peer = (place: number, count: number | null): Peer => ({
  municipalityId: `m${place}`,
  numbers: project(toyForm, count === null ? {} : { [CELL]: count }).values,
});
const peers = (counts: readonly (number | null)[], places = 3) =>
  counts.map((count, at) => peer(at % places, count));
/** As a municipality sees them that has none of these schools. */
const typical = (...given: Parameters<typeof peers>) => typicalOf(toyForm, peers(...given), 'elsewhere');
const medians = (...given: Parameters<typeof peers>) => typical(...given)?.medians;

describe('similar schools', () => {
  it.each([
    [0, { from: 0, to: 100 }],
    [100, { from: 0, to: 100 }],
    [101, { from: 101, to: 300 }],
    [600, { from: 301, to: 600 }],
    [601, { from: 601, to: null }],
    [2400, { from: 601, to: null }],
  ])('with %i pupils are of the band %o', (pupils, band) => {
    expect(bandOf(pupils)).toEqual(band);
  });

  it('tell the median of a cell', () => {
    expect(medians([1, 9, 2, 8, 3, 7, 4, 6, 5])?.[CELL]).toBe(5);
    expect(medians([1, 8, 2, 7, 3, 6, 4, 5])?.[CELL]).toBe(4.5);
  });

  it('tell how far half of them are from it, which one school far away does not change', () => {
    expect(typical([1, 9, 2, 8, 3, 7, 4, 6, 5])?.spreads[CELL]).toBe(2);
    expect(typical([1, 900, 2, 8, 3, 7, 4, 6, 5])?.spreads[CELL]).toBe(2);
    expect(typical([4, 4, 4, 4, 4, 4, 4, 90])?.spreads[CELL]).toBe(0);
  });

  it('tell nothing while they are few, or of few municipalities', () => {
    expect(medians([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
    expect(medians([1, 2, 3, 4, 5, 6, 7, 8], 2)).toBeUndefined();
  });

  it('do not count the reader’s own: seven of eight known would tell of the eighth', () => {
    const [own, others] = [
      [1, 2, 3, 4, 5, 6, 7].map((count) => peer(9, count)),
      peers([1, 2, 3, 4, 5, 6, 7]),
    ];
    expect(typicalOf(toyForm, [...own, ...others], 'm9')).toBeUndefined();
    expect(typicalOf(toyForm, [...own, ...others, peer(0, 8)], 'm9')?.medians[CELL]).toBe(4);
    const unknown = [...own, ...others, peer(0, null)];
    expect(typicalOf(toyForm, unknown, 'm9')).toBeDefined();
    expect(typicalOf(toyForm, unknown, 'm9')?.medians[CELL]).toBeUndefined();
  });

  it('leave out a cell that few of them know', () => {
    const few = medians([1, 2, 3, 4, 5, 6, 7, null]);
    expect(few).toBeDefined();
    expect(few?.[CELL]).toBeUndefined();
  });

  it('tell no median of words, years or repeated rows', () => {
    const all = medians(Array.from({ length: 12 }, (_, at) => at));
    const told = slotsOf(toyForm).filter(({ key }) => all?.[key] !== undefined);
    expect(told.every(({ key, measure }) => measure === 'value' && !key.includes('[*]'))).toBe(true);
  });
});
