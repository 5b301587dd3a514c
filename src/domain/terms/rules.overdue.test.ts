import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/dates.ts';
import type { Recurrence, Term } from './model.ts';
import {
  derivePeriod,
  dueOn,
  isOverdue,
  isRetroactive,
  nextOccurrence,
  occurrences,
} from './rules.overdue.ts';
import { readTerm } from './rules.ts';

const period = { from: '2020-04-01', to: '2021-12-31' };

describe('dueOn', () => {
  it.each([
    ['до 5 июня 2020 года', '2020-06-05'],
    ['февраль 2021 года', '2021-02-28'],
    ['июль-сентябрь 2020 года', '2020-09-30'],
    ['в течение всего периода', '2021-12-31'],
    ['ежеквартально', '2020-06-30'],
    ['до 25 числа каждого месяца', '2020-04-25'],
    ['ежегодно в августе', '2020-08-31'],
    ['ежеквартально в 2021 году', '2021-03-31'],
    ['ежемесячно, 2015–2019 годы', null],
    ['ежеквартально, до 25 мая 2020 года', null],
    ['еженедельно с сентября по май', '2020-04-05'],
    ['по отдельному плану', null],
    ['октябрь', null],
    ['31 февраля 2021 года', null],
  ])('«%s» → %s', (text, due) => {
    expect(dueOn(readTerm(text), period)).toBe(due);
  });
  it('a whole period that nobody defined has no due day', () => {
    expect(dueOn(readTerm('весь период'), null)).toBeNull();
  });
  it('a recurring measure moves on with each proof and stops with the period', () => {
    const term = readTerm('ежеквартально');
    expect(dueOn(term, period, '2020-07-01')).toBe('2020-09-30');
    expect(dueOn(term, period, '2022-01-01')).toBeNull();
  });
});

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));
const recurrence: fc.Arbitrary<Recurrence> = fc.record(
  {
    every: fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.integer({ min: 1, max: 5 }),
    after: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['every'] },
);

describe('occurrences', () => {
  it.each([
    ['ежеквартально в 2021 году', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']],
    ['ежемесячно, до 15 июня 2020 года', ['2020-04-30', '2020-05-31']],
    ['ежемесячно с ноября по январь', ['2020-11-30', '2020-12-31', '2021-01-31', '2021-11-30', '2021-12-31']],
    ['до 1 июня 2021 года, далее ежегодно', ['2021-06-01']],
    ['май 2020 года', []],
  ])('«%s» falls due within the plan on %j', (text, days) => {
    expect([...occurrences(readTerm(text), period)]).toEqual(days);
  });
  it.each([
    ['третий четверг месяца', ['2020-04-16', '2020-05-21']],
    ['последняя пятница каждого месяца', ['2020-04-24', '2020-05-29']],
    ['ежеквартально до 12 числа месяца, следующего за отчетным', ['2020-04-12', '2020-07-12']],
    ['по вторникам', ['2020-04-07', '2020-04-14']],
  ])('«%s» begins with %j', (text, days) => {
    expect([...occurrences(readTerm(text), period)].slice(0, days.length)).toEqual(days);
  });
  it('rise, stay within the period and the bounds, and begin with the due day', () => {
    const bound = fc.option(day, { nil: null });
    fc.assert(
      fc.property(
        recurrence,
        fc.record({ from: bound, to: bound }),
        day,
        fc.integer({ min: 0, max: 1500 }),
        (every, bounds, from, length) => {
          const plan = { from, to: addDays(from, length) };
          const term: Term = { text: '', kind: 'recurring', ...bounds, recurrence: every };
          const days = [...occurrences(term, plan)];
          expect(days).toEqual([...new Set(days)].sort());
          for (const limits of [plan, bounds]) {
            expect(days.every((d) => (limits.from ?? d) <= d && d <= (limits.to ?? d))).toBe(true);
          }
          expect(days[0] ?? null).toBe(dueOn(term, plan));
        },
      ),
    );
  });
});

describe('isOverdue', () => {
  it.each([
    ['до 5 июня 2020 года', '2020-06-05', false],
    ['до 5 июня 2020 года', '2020-06-06', true],
    ['по отдельному плану', '2031-01-01', false],
    ['В течение года', '2031-01-01', false],
    ['по мере сил', '2031-01-01', false],
    ['в течение всего периода', '2022-01-01', true],
  ])('«%s» on %s: %s', (text, today, late) => {
    expect(isOverdue(readTerm(text), period, today)).toBe(late);
  });
});

describe('nextOccurrence', () => {
  it.each([
    [{ every: 'month', day: 31 } as const, '2021-02-10', '2021-02-28'],
    [{ every: 'month', day: 5 } as const, '2020-12-06', '2021-01-05'],
    [{ every: 'half_year' } as const, '2020-07-01', '2020-12-31'],
    [{ every: 'year', month: 2, day: 29 } as const, '2021-01-01', '2021-02-28'],
    [{ every: 'year', month: 1 } as const, '2020-02-01', '2021-01-31'],
    [{ every: 'week' } as const, '2020-09-10', '2020-09-13'],
  ])('%o after %s is %s', (recurrence, since, next) => {
    expect(nextOccurrence(recurrence, since)).toBe(next);
  });
  it('is never before its start and at most a year later', () => {
    const every = fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year');
    const date = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const day = fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined });
    fc.assert(
      fc.property(every, day, date, (unit, printed, since) => {
        const next = nextOccurrence({ every: unit, ...(printed ? { day: printed } : {}) }, since);
        expect(next >= since).toBe(true);
        expect(Date.parse(next) - Date.parse(since)).toBeLessThanOrEqual(366 * 86_400_000);
      }),
    );
  });
});

describe('the period of a plan', () => {
  it('reaches from the first to the last day named', () => {
    expect(derivePeriod(['май 2020 года', 'октябрь', 'до 3 марта 2021 года'].map(readTerm))).toEqual({
      from: '2020-05-01',
      to: '2021-03-03',
    });
    expect(derivePeriod([readTerm('октябрь')])).toBeNull();
  });
  it('a measure over before the order is retroactive; one begun before it is not', () => {
    expect(isRetroactive(readTerm('апрель 2020 года'), '2020-05-15')).toBe(true);
    expect(isRetroactive(readTerm('май 2020 года'), '2020-05-15')).toBe(false);
    expect(isRetroactive(readTerm('в течение года'), '2020-05-15')).toBe(false);
  });
});
