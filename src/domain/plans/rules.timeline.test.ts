import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/dates.ts';
import type { Term } from '#domain/terms/model.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { axisOf, bandsOf, endOf, hasDay, isOn, placeOf, trackOf } from './rules.timeline.ts';

const period = { from: '2020-04-01', to: '2021-08-31' };
const trackOfTerm = (text: string, hardDueOn: string | null = null) =>
  trackOf({ term: readTerm(text), hardDueOn }, period);

describe('a track', () => {
  it.each([
    ['июль-сентябрь 2020 года', { from: '2020-07-01', to: '2020-09-30', of: 'term' }],
    ['апрель 2020 года', { from: '2020-04-01', to: '2020-04-30', of: 'term' }],
    ['до 30 ноября 2020 года', { from: '2020-11-30', to: '2020-11-30', of: 'term' }],
    ['в течение всего периода', { ...period, of: 'period' }],
  ])('of «%s» is a bar', (text, bar) => {
    expect(trackOfTerm(text)).toEqual({ bar, ticks: [], hard: null });
  });

  it.each(['по отдельному плану', 'октябрь', 'по мере необходимости', 'вчера'])(
    'of «%s» has no day',
    (text) => {
      const track = trackOfTerm(text);
      expect([hasDay(track), endOf(track)]).toEqual([false, null]);
    },
  );

  it('of a recurring measure has a tick at each day it falls due', () => {
    const track = trackOfTerm('ежеквартально');
    expect(track.bar).toEqual({ ...period, of: 'period' });
    expect(track.ticks).toEqual(['2020-06-30', '2020-09-30', '2020-12-31', '2021-03-31', '2021-06-30']);
  });

  it('of one that repeats between days of its own is as long as they say', () => {
    const track = trackOfTerm('ежеквартально, начиная с октября 2020 года');
    expect(track.bar).toEqual({ from: '2020-10-01', to: period.to, of: 'term' });
    expect(track.ticks).toEqual(['2020-12-31', '2021-03-31', '2021-06-30']);
  });

  it('keeps the hard day of a clause beside the period', () => {
    const track = trackOfTerm('июль-сентябрь 2020 года', '2020-09-15');
    expect(track).toMatchObject({ bar: { to: '2020-09-30' }, hard: '2020-09-15' });
    expect(endOf(track)).toBe('2020-09-30');
  });

  it('draws the only day of a clause once', () => {
    const term: Term = { text: '', kind: 'date', from: '2020-06-05', to: '2020-06-05' };
    expect(trackOf({ term, hardDueOn: '2020-06-05' }, period)).toEqual({
      bar: null,
      ticks: [],
      hard: '2020-06-05',
    });
  });
});

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));

describe('an axis', () => {
  const axis = axisOf(period, [trackOfTerm('апрель 2020 года')]);

  it('is made of whole months and holds what lies outside of the period', () => {
    expect(axis).toEqual({ from: '2020-04-01', to: '2021-08-31', months: 17 });
    const wider = axisOf(period, [trackOfTerm('5 марта 2020'), trackOfTerm('октябрь 2021', '2021-12-05')]);
    expect(wider).toEqual({ from: '2020-03-01', to: '2021-12-31', months: 22 });
    expect([isOn(axis, '2020-03-31'), isOn(axis, '2020-04-01'), isOn(axis, '2021-09-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('places a day at its share of the month', () => {
    expect(placeOf(axis, '2020-04-01', 'begin')).toBe(0);
    expect(placeOf(axis, '2020-04-15', 'end')).toBe(0.5);
    expect(placeOf(axis, '2021-02-28', 'end')).toBe(11);
    expect(placeOf(axis, '2021-08-31', 'end')).toBe(17);
  });

  it('is divided into years, quarters and months', () => {
    expect(bandsOf(axis, 'year')).toEqual([
      { year: 2020, index: 1, start: 0, span: 9 },
      { year: 2021, index: 1, start: 9, span: 8 },
    ]);
    expect(bandsOf(axis, 'quarter').map(({ year, index, span }) => [year, index, span])).toEqual([
      [2020, 2, 3],
      [2020, 3, 3],
      [2020, 4, 3],
      [2021, 1, 3],
      [2021, 2, 3],
      [2021, 3, 2],
    ]);
    expect(
      bandsOf(axis, 'month')
        .map(({ index }) => index)
        .join(' '),
    ).toBe('4 5 6 7 8 9 10 11 12 1 2 3 4 5 6 7 8');
  });

  it('has bands that cover it whole, whatever the days', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('year', 'quarter', 'month'),
        (from, length, unit) => {
          const any = axisOf({ from, to: addDays(from, length) }, []);
          const bands = bandsOf(any, unit);
          expect(bands.reduce((sum, band) => sum + band.span, 0)).toBe(any.months);
          expect(placeOf(any, any.to, 'end')).toBe(any.months);
          expect(placeOf(any, from, 'begin')).toBeLessThan(placeOf(any, from, 'end'));
        },
      ),
    );
  });
});
