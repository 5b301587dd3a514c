import type { OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { chanceOf } from '../data/random.ts';

/** What became of one assignment by the day of the demonstration. */
export type ReportFate =
  | 'accepted'
  /** Returned once, reported again, accepted. */
  | 'second_round'
  /** Returned and not answered. */
  | 'returned'
  | 'waiting'
  | 'open';

/** How the organisations of one kind answered one obligation of order 01-21/744; the rest stays open. */
export interface Reporting {
  readonly number: string;
  readonly point?: number;
  readonly kind: OrganizationKind;
  readonly fates: Readonly<Partial<Record<Exclude<ReportFate, 'open'>, number>>>;
  /** Obligations of one stem are answered by the same organisations: a clause and the row that repeats it. */
  readonly stem?: string;
  readonly days: ReportDays;
  /** The paper that most of these reports bring. */
  readonly paper?: string;
}

/** Several first days are spread over the organisations. */
export interface ReportDays {
  readonly sent: readonly LocalDate[];
  readonly decided: LocalDate;
  readonly again: LocalDate;
  readonly decidedAgain: LocalDate;
  /** Of those whose report still waits. */
  readonly waiting: readonly LocalDate[];
}

const WAITING = ['2020-09-08', '2020-09-09'];
const ANALYSIS: ReportDays = {
  sent: ['2020-06-15', '2020-06-18', '2020-06-25'],
  decided: '2020-06-29',
  again: '2020-07-06',
  decidedAgain: '2020-07-10',
  waiting: WAITING,
};
const AUTUMN: ReportDays = {
  sent: ['2020-08-25', '2020-08-28', '2020-09-01'],
  decided: '2020-09-03',
  again: '2020-09-07',
  decidedAgain: '2020-09-08',
  waiting: WAITING,
};
const once = (sent: LocalDate, decided: LocalDate): ReportDays => ({ ...AUTUMN, sent: [sent], decided });

export const REPORTING: readonly Reporting[] = [
  { number: '1', kind: 'ministry', fates: { accepted: 1 }, days: once('2020-05-20', '2020-05-22') },
  {
    number: '1',
    kind: 'supervision_department',
    fates: { accepted: 1 },
    days: once('2020-05-20', '2020-05-22'),
  },
  {
    number: '2',
    kind: 'ministry',
    fates: { accepted: 1 },
    days: once('2020-05-28', '2020-05-29'),
    paper: 'Приказ о рабочей группе',
  },
  {
    number: '3',
    kind: 'municipal_authority',
    fates: { accepted: 35, second_round: 3, returned: 1 },
    days: ANALYSIS,
  },
  {
    number: '3',
    kind: 'school',
    fates: { accepted: 48, second_round: 4, waiting: 2, returned: 1 },
    days: ANALYSIS,
    paper: 'Анализ проблемных зон',
  },
  {
    number: '2.2',
    kind: 'municipal_authority',
    fates: { accepted: 14, second_round: 2, waiting: 3, returned: 2 },
    stem: 'municipal plan',
    days: AUTUMN,
    paper: 'Муниципальный план действий',
  },
  {
    number: '4',
    point: 1,
    kind: 'municipal_authority',
    fates: { accepted: 11, waiting: 1 },
    stem: 'municipal plan',
    days: AUTUMN,
    paper: 'Приказ об утверждении муниципального плана',
  },
  { number: '5', kind: 'ministry', fates: { waiting: 1 }, days: AUTUMN, paper: 'План с изменениями' },
  {
    number: '6',
    kind: 'municipal_authority',
    fates: { accepted: 8, waiting: 2, returned: 1 },
    stem: 'partners',
    days: AUTUMN,
    paper: 'Приказ о школах-партнёрах',
  },
  {
    number: '7',
    kind: 'municipal_authority',
    fates: { accepted: 4, waiting: 1 },
    stem: 'partners',
    days: AUTUMN,
    paper: 'Договор о сотрудничестве',
  },
  { number: '8', kind: 'municipal_authority', fates: { accepted: 2 }, stem: 'partners', days: AUTUMN },
  { number: '11', kind: 'method_service', fates: { accepted: 3, waiting: 2 }, days: AUTUMN },
  { number: '11', kind: 'method_centre', fates: { accepted: 1 }, days: AUTUMN },
  {
    number: '12',
    kind: 'school',
    fates: { accepted: 20, second_round: 3, waiting: 6, returned: 2 },
    days: AUTUMN,
    paper: 'План работы школы',
  },
  { number: '12', kind: 'municipal_authority', fates: { accepted: 4, waiting: 1 }, days: AUTUMN },
];

export const SET_NUMBER = '2.1';

/** Clause 2.1 is reported once the set is complete: in time, in June, or only now. */
export function setRoad(complete: LocalDate): { days: ReportDays; fate: ReportFate } {
  if (complete <= '2020-06-05') return { days: once('2020-06-05', '2020-06-09'), fate: 'accepted' };
  if (complete <= '2020-06-15') return { days: once('2020-06-16', '2020-06-18'), fate: 'accepted' };
  return { days: AUTUMN, fate: 'waiting' };
}

/** What the sign-in page promises to its accounts, by login and number. */
const PINNED: Readonly<Record<string, Readonly<Record<string, ReportFate>>>> = {
  buzuluk: {
    '3': 'accepted',
    '2.2': 'open',
    '4': 'open',
    '6': 'open',
    '7': 'open',
    '8': 'open',
    '12': 'open',
  },
  'buzuluk-rayon': { '3': 'accepted', '2.2': 'returned', '4': 'open' },
  school1: { '3': 'accepted', '12': 'open' },
  school2: { '3': 'open', '12': 'open' },
  school3: { '3': 'accepted', '12': 'returned' },
  'head-10': { '3': 'accepted', '12': 'waiting' },
  mms: { '11': 'open' },
  mmc: { '11': 'open' },
};

/** Of each author's report on the obligation, by login. */
export function reportFates(
  seed: string,
  { number, kind, fates, stem }: Reporting,
  logins: readonly string[],
): Map<string, ReportFate> {
  const pinned = new Map(
    logins.flatMap((login) => {
      const fate = PINNED[login]?.[number];
      return fate ? [[login, fate] as const] : [];
    }),
  );
  const free = logins.filter((login) => !pinned.has(login));
  const others = chanceOf(seed, 'report fates', stem ?? number, kind).shuffled(free);
  const drawn = Object.entries(fates).flatMap(([fate, count]) => {
    const promised = [...pinned.values()].filter((one) => one === fate).length;
    return Array<ReportFate>(Math.max(0, count - promised)).fill(fate as ReportFate);
  });
  return new Map(logins.map((login) => [login, pinned.get(login) ?? drawn[others.indexOf(login)] ?? 'open']));
}
