import type { LocalDate } from '#domain/kernel/dates.ts';

/** A year of the production calendar: what moves days off (Labour Code of the Russian Federation, art. 112). */
export interface WorkingYear {
  /** The decree of the Government on transfers; null: none is known, the year is preliminary. */
  readonly decree: { readonly number: string; readonly date: LocalDate } | null;
  /** Days off that were moved: from `MM-DD` to `MM-DD`. */
  readonly moved: readonly (readonly [from: string, to: string])[];
  /** Working days that are an hour shorter, as `MM-DD`. */
  readonly short: readonly string[];
}

/** Public holidays of every year, as `MM-DD` (art. 112). */
export const publicHolidays: ReadonlySet<string> = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

/**
 * Russia, 2018–2027. Days that decrees of the President made free with pay (2020, 2021) are no days off of art. 112 and
 * move no term; they are not here. [K]: a new decree is a new row.
 */
export const workingYears: Readonly<Record<number, WorkingYear>> = {
  2018: {
    decree: { number: '1250', date: '2017-10-14' },
    moved: [
      ['01-06', '03-09'],
      ['01-07', '05-02'],
      ['04-28', '04-30'],
      ['06-09', '06-11'],
      ['11-04', '11-05'],
      ['12-29', '12-31'],
    ],
    short: ['02-22', '03-07', '04-28', '05-08', '06-09', '12-29'],
  },
  2019: {
    decree: { number: '1163', date: '2018-10-01' },
    moved: [
      ['01-05', '05-02'],
      ['01-06', '05-03'],
      ['02-23', '05-10'],
    ],
    short: ['02-22', '03-07', '04-30', '05-08', '06-11', '12-31'],
  },
  2020: {
    decree: { number: '875', date: '2019-07-10' },
    moved: [
      ['01-04', '05-04'],
      ['01-05', '05-05'],
      ['02-23', '02-24'],
      ['03-08', '03-09'],
      ['05-09', '05-11'],
    ],
    short: ['04-30', '05-08', '06-11', '11-03', '12-31'],
  },
  2021: {
    decree: { number: '1648', date: '2020-10-10' },
    moved: [
      ['01-02', '11-05'],
      ['01-03', '12-31'],
      ['02-20', '02-22'],
      ['05-01', '05-03'],
      ['05-09', '05-10'],
      ['06-12', '06-14'],
    ],
    short: ['02-20', '04-30', '06-11', '11-03'],
  },
  2022: {
    decree: { number: '1564', date: '2021-09-16' },
    moved: [
      ['01-01', '05-03'],
      ['01-02', '05-10'],
      ['03-05', '03-07'],
      ['05-01', '05-02'],
      ['06-12', '06-13'],
    ],
    short: ['02-22', '03-05', '11-03'],
  },
  2023: {
    decree: { number: '1505', date: '2022-08-29' },
    moved: [
      ['01-01', '02-24'],
      ['01-08', '05-08'],
      ['11-04', '11-06'],
    ],
    short: ['02-22', '03-07', '11-03'],
  },
  2024: {
    decree: { number: '1314', date: '2023-08-10' },
    moved: [
      ['01-06', '05-10'],
      ['01-07', '12-31'],
      ['04-27', '04-29'],
      ['11-02', '04-30'],
      ['12-28', '12-30'],
    ],
    short: ['02-22', '03-07', '05-08', '06-11', '11-02'],
  },
  2025: {
    decree: { number: '1335', date: '2024-10-04' },
    moved: [
      ['01-04', '05-02'],
      ['01-05', '12-31'],
      ['02-23', '05-08'],
      ['03-08', '06-13'],
      ['11-01', '11-03'],
    ],
    short: ['03-07', '04-30', '06-11'],
  },
  2026: {
    decree: { number: '1466', date: '2025-09-24' },
    moved: [
      ['01-03', '01-09'],
      ['01-04', '12-31'],
      ['03-08', '03-09'],
      ['05-09', '05-11'],
    ],
    short: ['04-30', '05-08', '06-11', '11-03'],
  },
  2027: {
    decree: null,
    moved: [
      ['05-01', '05-03'],
      ['05-09', '05-10'],
      ['06-12', '06-14'],
    ],
    short: ['02-22', '11-03', '12-31'],
  },
};
