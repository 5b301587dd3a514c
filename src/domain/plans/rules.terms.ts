import { type LocalDate, lastDayOfMonth, localDate } from '#domain/kernel/dates.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { Recurrence, Term, TermIssue } from './model.ts';

const monthForms = [
  'январ[ьяе]',
  'феврал[ьяе]',
  'март[ае]?',
  'апрел[ьяе]',
  'ма[йяе]',
  'июн[ьяе]',
  'июл[ьяе]',
  'август[ае]?',
  'сентябр[ьяе]',
  'октябр[ьяе]',
  'ноябр[ьяе]',
  'декабр[ьяе]',
];
const monthWords = monthForms.map((form) => new RegExp(`^${form}$`, 'u'));
const MONTH = `(${monthForms.join('|')})`;
const YEAR = '((?:19|20)\\d\\d)';
const DAY = '«?(\\d{1,2})»?';
const BEFORE = '(?:не позднее |в срок до |до |к )?';
const DURING = '(?:в течение |в период |за |на |в )?';
const DOTTED = '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})';
const QUARTER = '(iv|iii|ii|i|[1-4])(?:-?(?:й|ый|ий))?';
const HALF = '(ii|i|1|2|перв\\S+|втор\\S+)(?:-?е)?';

/** 1…12 of a Russian month name in any case; 0 where the word is none. */
export function monthOf(word: string): number {
  const folded = foldText(word);
  return monthWords.findIndex((form) => form.test(folded)) + 1;
}

type Reading = Omit<Term, 'text'>;
const open = { from: null, to: null } as const;
const unreadable = (issue: TermIssue): Reading => ({ kind: 'unreadable', ...open, issue });
const recurring = (recurrence: Recurrence): Reading => ({ kind: 'recurring', ...open, recurrence });
const noYear = (from?: number, to = from): Reading =>
  from && to ? { kind: 'no_year', ...open, months: { from, to } } : { kind: 'no_year', ...open };

function day(year: number, month: number, date: number): Reading {
  const at = localDate(year, month, date);
  return at ? { kind: 'date', from: at, to: at } : unreadable('not_in_calendar');
}

function interval(from: LocalDate | undefined, to: LocalDate | undefined): Reading {
  if (!from || !to) return unreadable('not_in_calendar');
  return from > to ? unreadable('reversed') : { kind: 'interval', from, to };
}

const firstDay = (year: number, month: number): LocalDate | undefined => localDate(year, month, 1);
const months = (y1: number, m1: number, y2: number, m2: number): Reading =>
  interval(firstDay(y1, m1), lastDayOfMonth(y2, m2));

/** «октябрь, ноябрь, декабрь 2020» is an interval only when no month is left out between. */
function monthList(list: string, year: string): Reading {
  const numbers = list.split(/\s*(?:,| и )\s*/u).map(monthOf);
  const unbroken = numbers.every((m, i) => i === 0 || m === (numbers[i - 1] ?? 0) + 1);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (!unbroken) return unreadable('several');
  return year ? months(Number(year), first, Number(year), last) : noYear(first, last);
}

const quarterOf = (text: string): number => ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1 || Number(text);
const halfOf = (text: string): number => (/^(?:ii|2|втор)/u.test(text) ? 2 : 1);

function quarters(first: string, last: string | undefined, year: string | undefined): Reading {
  const [from, to] = [quarterOf(first) * 3 - 2, quarterOf(last ?? first) * 3];
  if (from > to) return unreadable('reversed');
  return year ? months(Number(year), from, Number(year), to) : noYear(from, to);
}

const unitOf: Record<string, Recurrence['every']> = {
  недел: 'week',
  месяч: 'month',
  месяц: 'month',
  кварт: 'quarter',
  полуг: 'half_year',
  годно: 'year',
  год: 'year',
};
const unit = (word: string): Recurrence['every'] =>
  Object.entries(unitOf).find(([stem]) => word.startsWith(stem))?.[1] ?? 'year';

function yearly(date: string | undefined, month: string): Reading {
  const at = monthOf(month);
  if (!date) return recurring({ every: 'year', month: at });
  // A leap year is taken so that 29 February stays a possible yearly day.
  return localDate(2000, at, Number(date))
    ? recurring({ every: 'year', month: at, day: Number(date) })
    : unreadable('not_in_calendar');
}

const monthly = (date: number): Reading =>
  date >= 1 && date <= 31 ? recurring({ every: 'month', day: date }) : unreadable('not_in_calendar');

/** 8/28/2025 of a spreadsheet: read only where one of the two figures cannot be a month. */
function slashed(a: number, b: number, year: number): Reading {
  if (a > 12 === b > 12 && a !== b) return unreadable('unknown_form');
  return a > 12 ? day(year, b, a) : day(year, a, b);
}

type Groups = (string | undefined)[];
/** Each shape of a printed term and its reading. The text is folded, dashes are '-', «года» after a year is gone. */
const shapes: readonly [pattern: string, read: (g: Groups) => Reading][] = [
  ['-?', () => unreadable('empty')],
  ['постоянно|весь период(?: [а-я() ]+)?', () => ({ kind: 'whole_period', ...open })],
  [
    '(?:в течение|на протяжении|в) (?:всего |весь )?(?:периода?|срока?)(?: [а-я() ]+)?',
    () => ({ kind: 'whole_period', ...open }),
  ],
  [
    '(?:по|согласно|в соответствии с) (?:отдельн\\S+ |утвержденн\\S+ |индивидуальн\\S+ )*(?:план|график|расписани|согласовани)\\S*(?: .*)?',
    () => ({ kind: 'separate_plan', ...open }),
  ],
  [`(?:ежемесячно,? )?${BEFORE}(\\d{1,2})(?:-?го)? числа(?: каждого месяца)?`, (g) => monthly(Number(g[1]))],
  [`ежегодно,? (?:${BEFORE}${DAY} |в )?${MONTH}`, (g) => yearly(g[1], g[2] ?? '')],
  [
    'еже(недель|месяч|кварталь|годно)\\S*(?: в течение (?:всего периода|года))?',
    (g) => recurring({ every: unit(g[1] ?? '') }),
  ],
  [
    '(?:1 |один )?раз в (недел|месяц|квартал|полугоди|год)\\S*',
    (g) => recurring({ every: unit(g[1] ?? '') }),
  ],
  ['(?:2|два) раза в год', () => recurring({ every: 'half_year' })],
  [`${BEFORE}${DAY} ${MONTH} ${YEAR}`, (g) => day(Number(g[3]), monthOf(g[2] ?? ''), Number(g[1]))],
  [`${BEFORE}${DOTTED}`, (g) => day(Number(g[3]), Number(g[2]), Number(g[1]))],
  ['(\\d{1,2})/(\\d{1,2})/(\\d{4})', (g) => slashed(Number(g[1]), Number(g[2]), Number(g[3]))],
  [
    `(?:с )?${DAY}(?: ${MONTH})?(?: ${YEAR})?(?: по |-)${DAY} ${MONTH} ${YEAR}`,
    (g) =>
      interval(
        localDate(Number(g[3] ?? g[6]), monthOf(g[2] ?? g[5] ?? ''), Number(g[1])),
        localDate(Number(g[6]), monthOf(g[5] ?? ''), Number(g[4])),
      ),
  ],
  [
    `(?:с )?${DOTTED}(?: по |-)${DOTTED}`,
    (g) =>
      interval(
        localDate(Number(g[3]), Number(g[2]), Number(g[1])),
        localDate(Number(g[6]), Number(g[5]), Number(g[4])),
      ),
  ],
  [
    `${DURING}${MONTH} ${YEAR}`,
    (g) => ({
      ...months(Number(g[2]), monthOf(g[1] ?? ''), Number(g[2]), monthOf(g[1] ?? '')),
      kind: 'month',
    }),
  ],
  [
    `(?:с )?${MONTH}(?: ${YEAR})?(?: по |-)${MONTH} ${YEAR}`,
    (g) => months(Number(g[2] ?? g[4]), monthOf(g[1] ?? ''), Number(g[4]), monthOf(g[3] ?? '')),
  ],
  [`${DURING}(${MONTH}(?:(?:, ?| и )${MONTH})+)(?: ${YEAR})?`, (g) => monthList(g[1] ?? '', g.at(-1) ?? '')],
  [`до конца ${MONTH} ${YEAR}`, (g) => dayOfEnd(lastDayOfMonth(Number(g[2]), monthOf(g[1] ?? '')))],
  [`до конца ${YEAR}`, (g) => dayOfEnd(lastDayOfMonth(Number(g[1]), 12))],
  [`${DURING}${QUARTER}(?:-${QUARTER})? квартал\\S*(?: ${YEAR})?`, (g) => quarters(g[1] ?? '', g[2], g[3])],
  [
    `${DURING}${HALF} полугоди[еия](?: ${YEAR})?`,
    (g) => {
      const last = halfOf(g[1] ?? '') * 6;
      return g[2] ? months(Number(g[2]), last - 5, Number(g[2]), last) : noYear(last - 5, last);
    },
  ],
  [
    // 273-ФЗ: a school year begins on 1 September; it is taken to last until the next one begins.
    `${DURING}${YEAR}[-/]${YEAR} (?:учебн|уч\\.)\\S*(?: ?г\\S*)?`,
    (g) =>
      Number(g[2]) === Number(g[1]) + 1
        ? months(Number(g[1]), 9, Number(g[2]), 8)
        : unreadable('unknown_form'),
  ],
  [`${DURING}(?:с )?${YEAR}(?:(?:-| по )${YEAR})?`, (g) => months(Number(g[1]), 1, Number(g[2] ?? g[1]), 12)],
  ['(?:в течение|на протяжении) (?:(?:всего |текущего )?(?:учебного |календарного )?)года', () => noYear()],
  [
    `${BEFORE}${DAY} ${MONTH}`,
    (g) =>
      localDate(2000, monthOf(g[2] ?? ''), Number(g[1]))
        ? noYear(monthOf(g[2] ?? ''))
        : unreadable('not_in_calendar'),
  ],
  [
    `(?:с |в )?${MONTH}(?:(?: по |-)${MONTH})?`,
    (g) => noYear(monthOf(g[1] ?? ''), monthOf(g[2] ?? g[1] ?? '')),
  ],
];

function dayOfEnd(last: LocalDate): Reading {
  return { kind: 'date', from: last, to: last };
}

const compiled = shapes.map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`, 'u'), read] as const);

function foldTerm(text: string): string {
  return foldText(text)
    .replace(/\s*[-‐‑–—−]\s*/gu, '-')
    .replace(/((?:19|20)\d\d)\s*(?:годы|годов|годах|года|году|год|гг|г)(?![а-я])\.?/gu, '$1')
    .replace(/(?<![.;,])[.;,]+$/u, '');
}

/**
 * Reads a printed term. Nothing is guessed: a day the calendar lacks, a range that runs backwards
 * or words of an unknown shape give 'unreadable' with the issue named.
 * @returns both ends inclusive; nulls for every kind that names no days.
 */
export function readTerm(text: string): Term {
  const folded = foldTerm(text);
  for (const [pattern, read] of compiled) {
    const match = pattern.exec(folded);
    if (match) return withText(text, read([...match]));
  }
  return withText(text, unreadable('unknown_form'));
}

function withText(text: string, reading: Reading): Term {
  return { text, ...reading };
}

const deadline = new RegExp(
  `(?:не позднее|в срок до|до|к)\\s+(?:${DAY}\\s+${MONTH}\\s+${YEAR}|${DOTTED})`,
  'giu',
);

/** The days named by «до …», «не позднее …» inside a sentence, in the order printed; 'not_in_calendar' for no such day. */
export function deadlinesIn(sentence: string): (LocalDate | 'not_in_calendar')[] {
  return [...sentence.matchAll(deadline)].map((m) =>
    m[2]
      ? (localDate(Number(m[3]), monthOf(m[2]), Number(m[1])) ?? 'not_in_calendar')
      : (localDate(Number(m[6]), Number(m[5]), Number(m[4])) ?? 'not_in_calendar'),
  );
}

const anyDate = new RegExp(`${DAY}\\s+${MONTH}\\s+${YEAR}|${DAY}[.\\s]+(\\d{2})[.\\s]+${YEAR}`, 'iu');

/** The first day printed anywhere in a line: «15» мая 2020, 15.05.2020, «15» 05 2020. */
export function dateIn(line: string): LocalDate | undefined {
  const m = anyDate.exec(line);
  if (!m) return undefined;
  return m[2]
    ? localDate(Number(m[3]), monthOf(m[2]), Number(m[1]))
    : localDate(Number(m[6]), Number(m[5]), Number(m[4]));
}
