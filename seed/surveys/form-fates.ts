import type { LocalDate } from '#domain/kernel/dates.ts';
import { chanceOf } from '../data/random.ts';

/** What became of a school's Annex 2 by the day of the demonstration. */
export type FormFate =
  | 'accepted'
  /** Returned once, corrected, accepted. */
  | 'second_round'
  /** Sent after 5 June. */
  | 'late'
  | 'september'
  /** Sent in September, waits for the municipality. */
  | 'waiting'
  /** Returned once, corrected, waits for the municipality again. */
  | 'corrected'
  | 'returned'
  /** Accepted by mistake; the school has not sent it again. */
  | 'withdrawn'
  | 'begun'
  | 'unopened';

/** Accounts of the sign-in page and their neighbours: what their titles promise. */
const PINNED: Readonly<Record<string, FormFate>> = {
  school1: 'begun',
  school2: 'returned',
  school3: 'accepted',
  'head-10': 'corrected',
  'head-11': 'accepted',
  'head-32': 'waiting',
  'head-33': 'accepted',
  'head-34': 'second_round',
};

/** How many of the others went another way than straight to acceptance. */
const DRAWN: readonly (readonly [FormFate, number])[] = [
  ['second_round', 8],
  ['late', 6],
  ['september', 1],
  ['waiting', 1],
  ['withdrawn', 1],
  ['begun', 1],
  ['unopened', 2],
];

/** Of each head of a school on the list, by login. */
export function formFates(seed: string, logins: readonly string[]): Map<string, FormFate> {
  const others = chanceOf(seed, 'form fates').shuffled(logins.filter((login) => !(login in PINNED)));
  const drawn = DRAWN.flatMap(([fate, count]) => Array<FormFate>(count).fill(fate));
  return new Map(logins.map((login) => [login, PINNED[login] ?? drawn[others.indexOf(login)] ?? 'accepted']));
}

/** Days of a form's road; `decided` is the day of the first decision. */
export interface FormDays {
  readonly opened: LocalDate;
  readonly sent?: LocalDate;
  readonly decided?: LocalDate;
  readonly corrected?: LocalDate;
  readonly decidedAgain?: LocalDate;
}

const SPRING: readonly FormDays[] = [
  { opened: '2020-05-20', sent: '2020-05-22', decided: '2020-05-26' },
  { opened: '2020-05-22', sent: '2020-05-26', decided: '2020-05-29' },
  { opened: '2020-05-26', sent: '2020-05-29', decided: '2020-06-02' },
  { opened: '2020-05-29', sent: '2020-06-02', decided: '2020-06-04' },
  { opened: '2020-06-02', sent: '2020-06-04', decided: '2020-06-05' },
  { opened: '2020-06-02', sent: '2020-06-05', decided: '2020-06-08' },
];
const JUNE: readonly FormDays[] = [
  { opened: '2020-06-05', sent: '2020-06-08', decided: '2020-06-10' },
  { opened: '2020-06-05', sent: '2020-06-10', decided: '2020-06-15' },
];
const AGAIN = { corrected: '2020-06-10', decidedAgain: '2020-06-15' };

const DAYS: Readonly<Record<FormFate, readonly FormDays[]>> = {
  accepted: SPRING,
  second_round: SPRING.map((days) => ({ ...days, ...AGAIN })),
  late: JUNE,
  september: [{ opened: '2020-06-08', sent: '2020-09-01', decided: '2020-09-04' }],
  waiting: [
    { opened: '2020-06-10', sent: '2020-09-07' },
    { opened: '2020-09-01', sent: '2020-09-08' },
  ],
  corrected: [{ opened: '2020-06-15', sent: '2020-08-31', decided: '2020-09-03', corrected: '2020-09-08' }],
  returned: [{ opened: '2020-06-15', sent: '2020-09-04', decided: '2020-09-08' }],
  withdrawn: [{ ...SPRING[3], opened: '2020-05-29', decidedAgain: '2020-06-15' }],
  begun: [{ opened: '2020-06-04' }],
  unopened: [],
};

/** The days of one form, or nothing where nobody ever opened it. */
export function formDays(seed: string, login: string, fate: FormFate): FormDays | undefined {
  const roads = DAYS[fate];
  return roads.length === 0 ? undefined : chanceOf(seed, 'form days', login).pick(roads);
}
