import { lastDayOfMonth } from '#domain/kernel/dates.ts';
import {
  bothDays,
  day,
  dayOnly,
  dotted,
  doubtful,
  edgeOfSchoolYear,
  halfOfMonth,
  halfOfYear,
  interval,
  month,
  monthList,
  months,
  noYear,
  quarters,
  type Shape,
  schoolYear,
  slashed,
  tenth,
  unreadable,
  week,
  weekdayOfMonth,
  worded,
} from './rules.readings.ts';
import {
  BEFORE,
  DAY,
  DOTTED,
  DURING,
  HALF,
  MONTH,
  monthOf,
  ordinalOf,
  QUARTER,
  TENTH,
  WEEK,
  WEEKDAY,
  YEAR,
} from './rules.words.ts';

/** Terms that name a day, a month or a longer time, with the year or without it. */
export const datedShapes: readonly Shape[] = [
  [`${BEFORE}${DAY} ${MONTH},? ${YEAR}`, (g) => day(worded(g[1], g[2], g[3])), 'до 5 июня 2020 года'],
  [`${BEFORE}${DOTTED}`, (g) => day(dotted(g[1], g[2], g[3])), 'до 15.09.2020'],
  [
    `(?:с |со )?${DAY}(?: по |-| до )${DOTTED}`,
    (g) => interval(dotted(g[1], g[3], g[4]), dotted(g[2], g[3], g[4])),
    '14-16.03.2024',
  ],
  [`${BEFORE}${YEAR}-(\\d\\d)-(\\d\\d)`, (g) => day(dotted(g[3], g[2], g[1])), '2020-09-15'],
  [
    `${BEFORE}(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)`,
    (g) => doubtful(day(dotted(g[1], g[2], `20${g[3]}`)), 'short_year'),
    'до 15.09.20',
  ],
  [`${BEFORE}(\\d{1,2})\\.(\\d{1,2})`, (g) => dayOnly(Number(g[2]), g[1]), 'до 15.09'],
  [
    `${BEFORE}(\\d{1,2})/(\\d{1,2})/(\\d{4})`,
    (g) => slashed(Number(g[1]), Number(g[2]), Number(g[3])),
    '8/28/2025',
  ],
  [
    `(?:с |со )?${DAY}(?: ${MONTH})?(?: ${YEAR})?(?: по |-| до )${DAY} ${MONTH},? ${YEAR}`,
    (g) => interval(worded(g[1], g[2] ?? g[5], g[3] ?? g[6]), worded(g[4], g[5], g[6])),
    'с 1 по 15 сентября 2020 года',
  ],
  [
    `(?:с |со )?${DAY}(?: по |-| до )${DAY} ${MONTH}`,
    (g) => bothDays(Number(g[1]), Number(g[2]), monthOf(g[3] ?? '')),
    '10–20 сентября',
  ],
  [
    `\\d{1,2}(?:(?:, ?| и )\\d{1,2})+ ${MONTH}(?: ${YEAR})?`,
    () => unreadable('several'),
    '5, 20 сентября 2021 года',
  ],
  [`${DURING}${MONTH},? ${YEAR}`, (g) => month(Number(g[2]), monthOf(g[1] ?? '')), 'апрель 2020 года'],
  [`(\\d\\d)\\.${YEAR}`, (g) => month(Number(g[2]), Number(g[1])), '09.2020'],
  [`${YEAR},? ${MONTH}`, (g) => month(Number(g[1]), monthOf(g[2] ?? '')), '2021 год, март'],
  [
    `(?:с |со )?${MONTH}(?: ${YEAR})?(?: по |-)${MONTH},? ${YEAR}`,
    (g) => months(Number(g[2] ?? g[4]), monthOf(g[1] ?? ''), Number(g[4]), monthOf(g[3] ?? '')),
    'май – июнь 2020 года',
  ],
  [
    `${DURING}(${MONTH}(?:(?:, ?| и )${MONTH})+)(?:,? ${YEAR})?`,
    (g) => monthList(g[1] ?? '', g.at(-1)),
    'октябрь, ноябрь 2020 года',
  ],
  [
    `до конца ${MONTH} ${YEAR}`,
    (g) => day(lastDayOfMonth(Number(g[2]), monthOf(g[1] ?? ''))),
    'до конца августа 2021 года',
  ],
  [
    `до конца ${QUARTER} квартал\\S* ${YEAR}`,
    (g) => day(lastDayOfMonth(Number(g[2]), ordinalOf(g[1] ?? '') * 3)),
    'до конца III квартала 2021 года',
  ],
  [`до конца ${YEAR}`, (g) => day(lastDayOfMonth(Number(g[1]), 12)), 'до конца 2021 года'],
  [
    `${DURING}(${QUARTER}(?:(?:-|, ?| и )${QUARTER})*) квартал\\S*(?:,? ${YEAR})?`,
    (g) => quarters(g[1] ?? '', g.at(-1)),
    'I–IV квартал 2021',
  ],
  [
    `${YEAR},? (${QUARTER}(?:-${QUARTER})?) квартал\\S*`,
    (g) => quarters(g[2] ?? '', g[1]),
    '2021 год, II квартал',
  ],
  [`${YEAR},? ${HALF} полугоди\\S*`, (g) => halfOfYear(ordinalOf(g[2] ?? ''), g[1]), '2021 год, I полугодие'],
  [
    `${DURING}${HALF} полугоди[еия](?:,? ${YEAR})?`,
    (g) => halfOfYear(ordinalOf(g[1] ?? ''), g[2]),
    'второе полугодие 2021 года',
  ],
  [
    `${DURING}(?:${HALF} полугоди[еия] )?${YEAR}[-/](\\d\\d(?:\\d\\d)?) (?:учебн|уч\\.)\\S*(?: г\\S*)?`,
    (g) => schoolYear(g[2] ?? '', g[3] ?? '', g[1]),
    'в течение 2020/2021 учебного года',
  ],
  [
    `${DURING}учебн(?:ый|ого|ом) год[ау]? ${YEAR}[-/](\\d\\d(?:\\d\\d)?)`,
    (g) => schoolYear(g[1] ?? '', g[2] ?? ''),
    'учебный год 2020/2021',
  ],
  [
    `(?:в |за )?${TENTH} декад[аеу] ${MONTH}(?: ${YEAR})?`,
    (g) => tenth(g[1] === 'последн' ? 3 : ordinalOf(g[1] ?? ''), monthOf(g[2] ?? ''), g[3]),
    '1 декада сентября 2020',
  ],
  [
    `(?:во? )?${HALF} половин[аеу] ${MONTH}(?: ${YEAR})?`,
    (g) => halfOfMonth(ordinalOf(g[1] ?? ''), monthOf(g[2] ?? ''), g[3]),
    'первая половина мая 2024 г.',
  ],
  [
    `(?:в |за |на )?${WEEK} недел[яюие] ${MONTH}(?: ${YEAR})?`,
    (g) => week(g[1] ?? '', monthOf(g[2] ?? ''), g[3]),
    'последняя неделя августа 2021 года',
  ],
  [
    `(?:во? )?${WEEK} ${WEEKDAY} ${MONTH}(?: ${YEAR})?`,
    (g) => weekdayOfMonth(g[1] ?? '', g[2] ?? '', monthOf(g[3] ?? ''), g[4]),
    'первая среда октября 2021 года',
  ],
  [
    `(?:в )?(начал|середин|кон[еи]?ц)\\S* ${MONTH}(?: ${YEAR})?`,
    (g) => {
      const part = ['начал', 'середин'].indexOf(g[1] ?? '') + 1 || 3;
      return doubtful(tenth(part, monthOf(g[2] ?? ''), g[3]), 'convention');
    },
    'начало сентября 2021 г.',
  ],
  [
    `(?:в |на |к )?(начал|кон[еи]?ц)\\S* (?:нового |текущего )?(?:${YEAR}[-/]\\d\\d(?:\\d\\d)? )?(?:учебного|уч\\.) ?года?`,
    (g) => edgeOfSchoolYear(g[1] ?? '', g[2]),
    'в начале учебного года',
  ],
  [`${DURING}${YEAR}`, (g) => months(Number(g[1]), 1, Number(g[1]), 12), 'в течение 2021 года'],
  [`(?:с )?${YEAR}(?:-| по )${YEAR}`, (g) => months(Number(g[1]), 1, Number(g[2]), 12), '2020–2021 годы'],
  [
    '(?:постоянно|систематически|регулярно) (?:в течение|на протяжении) (?:всего )?(?:учебного |календарного )?года',
    () => noYear(),
    'постоянно в течение года',
  ],
  [
    '(?:в течение|на протяжении) (?:(?:всего |текущего )?(?:учебного |календарного )?)года',
    () => noYear(),
    'в течение учебного года',
  ],
  [`${BEFORE}${DAY} ${MONTH}`, (g) => dayOnly(monthOf(g[2] ?? ''), g[1]), 'до 1 сентября'],
  [
    `${DURING}${MONTH}(?:(?: по |-)${MONTH})?`,
    (g) => noYear(monthOf(g[1] ?? ''), monthOf(g[2] ?? g[1] ?? '')),
    'в мае',
  ],
  [
    `с ${MONTH}(?: по |-)${MONTH}`,
    (g) => noYear(monthOf(g[1] ?? ''), monthOf(g[2] ?? '')),
    'с сентября по май',
  ],
  [
    `(?:начиная с|не ранее|с|со) (?:${DAY} )?(?:${MONTH}|${DOTTED}|${YEAR})(?: ${YEAR})?`,
    () => unreadable('no_end'),
    'с 1 сентября 2020 года',
  ],
];
