import { lastDayOfMonth } from '#domain/kernel/dates.ts';
import {
  bothDays,
  day,
  dayOnly,
  dotted,
  doubtful,
  halfOfMonth,
  halfOfYear,
  interval,
  month,
  monthList,
  months,
  noYear,
  onDay,
  quarters,
  type Reading,
  recurring,
  schoolYear,
  slashed,
  tenth,
  undated,
  unit,
  unreadable,
  week,
  worded,
  yearly,
  yearlyWithin,
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
  YEAR,
} from './rules.words.ts';

type Groups = (string | undefined)[];
/** Each shape of a printed term and its reading. The text is folded by `foldTerm`. */
const shapes: readonly (readonly [pattern: string, read: (g: Groups) => Reading])[] = [
  ['-?', () => unreadable('empty')],
  [
    '(?:на )?постоянн(?:о|ой основе)|непрерывно|систематически|регулярно|ежедневно|(?:за )?весь период(?: [а-я() ]+)?',
    () => ({ kind: 'whole_period', ...undated }),
  ],
  [
    '(?:в течение|на протяжении|в) (?:всего |весь )?(?:периода?|срока?|действия|реализации)(?: [а-я() ]+)?',
    () => ({ kind: 'whole_period', ...undated }),
  ],
  [
    '(?:по мере|в случае) (?:необходимости|поступления|возникновения|обращени[яй])(?: .*)?|при (?:необходимости|наличии .*|поступлении .*)|по (?:запрос|заявк|обращени|потребност)\\S*(?: .*)?',
    () => ({ kind: 'as_needed', ...undated }),
  ],
  [
    '(?:по|согласно|в соответствии с) (?:отдельн\\S+ |утвержденн\\S+ |индивидуальн\\S+ )*(?:план|график|расписани|согласовани|приказ|распоряжени)\\S*(?: .*)?',
    () => ({ kind: 'separate_plan', ...undated }),
  ],
  [
    '(?:в )?(?:установленные|определенные|утвержденные) (?:.* )?сроки|в сроки, (?:установленн|определенн|утвержденн)\\S+(?: .*)?',
    () => ({ kind: 'separate_plan', ...undated }),
  ],
  [
    '(?:после |по (?:итогам|результатам|окончании|завершении|мере)|в течение \\d+ \\S*\\s?(?:дн|недел|месяц)|не позднее \\d+ \\S*\\s?(?:дн|недел|месяц)|за \\d+ \\S*\\s?(?:дн|недел|месяц)).*',
    () => unreadable('event'),
  ],
  [
    `(?:ежемесячно,? ?)?(?:не позднее |до |к |по )?(\\d{1,2})(?:-?го|-?е)? числ[аоу](?: каждого месяца| месяца, следующего за отчетным)?`,
    (g) => onDay('month', Number(g[1])),
  ],
  [
    `ежеквартально,? (?:не позднее |до |к )?(\\d{1,2})(?:-?го)? числа последнего месяца(?: квартала)?`,
    (g) => onDay('quarter', Number(g[1])),
  ],
  [
    `(?:ежегодно|каждый год),? (?:${BEFORE}${DAY} |в )?${MONTH}(?:(?:-| по )${MONTH})?`,
    (g) => yearly(g[1], g[2] ?? '', g[3]),
  ],
  [
    `(?:${BEFORE}${DAY} |в )?${MONTH}(?:(?:-| по )${MONTH})?,? (?:ежегодно|каждого года|каждый год)`,
    (g) => yearly(g[1], g[2] ?? '', g[3]),
  ],
  [
    `(?:ежегодно|каждый год),? (?:${BEFORE}${DAY} |в )?${MONTH} ${YEAR}(?:-| по )${YEAR}`,
    (g) => yearlyWithin(g[1], g[2] ?? '', g[3] ?? '', g[4] ?? ''),
  ],
  [
    `(?:${BEFORE}${DAY} |в )?${MONTH} ${YEAR}(?:-| по )${YEAR},? (?:ежегодно|каждый год)`,
    (g) => yearlyWithin(g[1], g[2] ?? '', g[3] ?? '', g[4] ?? ''),
  ],
  // Every August of three years, or from an August to a December: the words do not say.
  [`(?:${BEFORE}${DAY} |в )?${MONTH} ${YEAR}-${YEAR}`, () => unreadable('several')],
  [
    'еже(недель|месяч|кварталь|годно)\\S*(?: в течение (?:всего периода|(?:учебного )?года))?',
    (g) => recurring({ every: unit(g[1] ?? '') }),
  ],
  [
    '(?:1 |один |не реже (?:1|одного) )?раза? в (недел|месяц|квартал|полугоди|год)\\S*',
    (g) => recurring({ every: unit(g[1] ?? '') }),
  ],
  ['кажд(?:ую|ое|ый) (недел|месяц|квартал|полугоди|год)\\S*', (g) => recurring({ every: unit(g[1] ?? '') })],
  [
    'кажд(?:ый|ую|ое) (?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау])',
    () => recurring({ every: 'week' }),
  ],
  [
    '(?:кажд\\S+ )?(?:[1-4]|перв|втор|трет|четверт|последн)\\S* (?:понедельник|вторник|сред|четверг|пятниц|суббот)\\S* (?:каждого )?месяца',
    () => recurring({ every: 'month' }),
  ],
  ['(?:в )?последн\\S+ (?:рабочий )?день (?:каждого )?месяца', () => recurring({ every: 'month' })],
  [
    '(?:2|два|не реже (?:2|двух)) раза? в год|по полугодиям|раз в пол(?:года|-года)',
    () => recurring({ every: 'half_year' }),
  ],
  ['(?:4|четыре) раза в год|по кварталам|поквартально', () => recurring({ every: 'quarter' })],
  [`${BEFORE}${DAY} ${MONTH},? ${YEAR}`, (g) => day(worded(g[1], g[2], g[3]))],
  [`${BEFORE}${DOTTED}`, (g) => day(dotted(g[1], g[2], g[3]))],
  [
    `(?:с |со )?${DAY}(?: по |-| до )${DOTTED}`,
    (g) => interval(dotted(g[1], g[3], g[4]), dotted(g[2], g[3], g[4])),
  ],
  [`${BEFORE}${YEAR}-(\\d\\d)-(\\d\\d)`, (g) => day(dotted(g[3], g[2], g[1]))],
  [
    `${BEFORE}(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)`,
    (g) => doubtful(day(dotted(g[1], g[2], `20${g[3]}`)), 'short_year'),
  ],
  [`${BEFORE}(\\d{1,2})\\.(\\d{1,2})`, (g) => dayOnly(Number(g[2]), g[1])],
  [`${BEFORE}(\\d{1,2})/(\\d{1,2})/(\\d{4})`, (g) => slashed(Number(g[1]), Number(g[2]), Number(g[3]))],
  [
    `(?:с |со )?${DAY}(?: ${MONTH})?(?: ${YEAR})?(?: по |-| до )${DAY} ${MONTH},? ${YEAR}`,
    (g) => interval(worded(g[1], g[2] ?? g[5], g[3] ?? g[6]), worded(g[4], g[5], g[6])),
  ],
  [
    `(?:с |со )?${DAY}(?: по |-| до )${DAY} ${MONTH}`,
    (g) => bothDays(Number(g[1]), Number(g[2]), monthOf(g[3] ?? '')),
  ],
  [`\\d{1,2}(?:(?:, ?| и )\\d{1,2})+ ${MONTH}(?: ${YEAR})?`, () => unreadable('several')],
  [`${DURING}${MONTH},? ${YEAR}`, (g) => month(Number(g[2]), monthOf(g[1] ?? ''))],
  [`(\\d\\d)\\.${YEAR}`, (g) => month(Number(g[2]), Number(g[1]))],
  [`${YEAR},? ${MONTH}`, (g) => month(Number(g[1]), monthOf(g[2] ?? ''))],
  [
    `(?:с |со )?${MONTH}(?: ${YEAR})?(?: по |-)${MONTH},? ${YEAR}`,
    (g) => months(Number(g[2] ?? g[4]), monthOf(g[1] ?? ''), Number(g[4]), monthOf(g[3] ?? '')),
  ],
  [`${DURING}(${MONTH}(?:(?:, ?| и )${MONTH})+)(?:,? ${YEAR})?`, (g) => monthList(g[1] ?? '', g.at(-1))],
  [`до конца ${MONTH} ${YEAR}`, (g) => day(lastDayOfMonth(Number(g[2]), monthOf(g[1] ?? '')))],
  [
    `до конца ${QUARTER} квартал\\S* ${YEAR}`,
    (g) => day(lastDayOfMonth(Number(g[2]), ordinalOf(g[1] ?? '') * 3)),
  ],
  [`до конца ${YEAR}`, (g) => day(lastDayOfMonth(Number(g[1]), 12))],
  [
    `${DURING}(${QUARTER}(?:(?:-|, ?| и )${QUARTER})*) квартал\\S*(?:,? ${YEAR})?`,
    (g) => quarters(g[1] ?? '', g.at(-1)),
  ],
  [`${YEAR},? (${QUARTER}(?:-${QUARTER})?) квартал\\S*`, (g) => quarters(g[2] ?? '', g[1])],
  [`${YEAR},? ${HALF} полугоди\\S*`, (g) => halfOfYear(ordinalOf(g[2] ?? ''), g[1])],
  [`${DURING}${HALF} полугоди[еия](?:,? ${YEAR})?`, (g) => halfOfYear(ordinalOf(g[1] ?? ''), g[2])],
  [
    `${DURING}(?:${HALF} полугоди[еия] )?${YEAR}[-/](\\d\\d(?:\\d\\d)?) (?:учебн|уч\\.)\\S*(?: г\\S*)?`,
    (g) => schoolYear(g[2] ?? '', g[3] ?? '', g[1]),
  ],
  [
    `${DURING}учебн(?:ый|ого|ом) год[ау]? ${YEAR}[-/](\\d\\d(?:\\d\\d)?)`,
    (g) => schoolYear(g[1] ?? '', g[2] ?? ''),
  ],
  [
    `(?:в |за )?${TENTH} декад[аеу] ${MONTH}(?: ${YEAR})?`,
    (g) => tenth(g[1] === 'последн' ? 3 : ordinalOf(g[1] ?? ''), monthOf(g[2] ?? ''), g[3]),
  ],
  [
    `(?:во? )?${HALF} половин[аеу] ${MONTH}(?: ${YEAR})?`,
    (g) => halfOfMonth(ordinalOf(g[1] ?? ''), monthOf(g[2] ?? ''), g[3]),
  ],
  [
    `(?:в |за |на )?${WEEK} недел[яюие] ${MONTH}(?: ${YEAR})?`,
    (g) => week(g[1] ?? '', monthOf(g[2] ?? ''), g[3]),
  ],
  [
    `(?:в )?(начал|середин|кон[еи]?ц)\\S* ${MONTH}(?: ${YEAR})?`,
    (g) => {
      const part = ['начал', 'середин'].indexOf(g[1] ?? '') + 1 || 3;
      return doubtful(tenth(part, monthOf(g[2] ?? ''), g[3]), 'convention');
    },
  ],
  [`${DURING}${YEAR}`, (g) => months(Number(g[1]), 1, Number(g[1]), 12)],
  [`(?:с )?${YEAR}(?:-| по )${YEAR}`, (g) => months(Number(g[1]), 1, Number(g[2]), 12)],
  [
    '(?:постоянно|систематически|регулярно) (?:в течение|на протяжении) (?:всего )?(?:учебного |календарного )?года',
    () => noYear(),
  ],
  ['(?:в течение|на протяжении) (?:(?:всего |текущего )?(?:учебного |календарного )?)года', () => noYear()],
  [`${BEFORE}${DAY} ${MONTH}`, (g) => dayOnly(monthOf(g[2] ?? ''), g[1])],
  [
    `${DURING}${MONTH}(?:(?: по |-)${MONTH})?`,
    (g) => noYear(monthOf(g[1] ?? ''), monthOf(g[2] ?? g[1] ?? '')),
  ],
  [`с ${MONTH}(?: по |-)${MONTH}`, (g) => noYear(monthOf(g[1] ?? ''), monthOf(g[2] ?? ''))],
  [
    `(?:начиная с|не ранее|с|со) (?:${DAY} )?(?:${MONTH}|${DOTTED}|${YEAR})(?: ${YEAR})?`,
    () => unreadable('no_end'),
  ],
];

const compiled = shapes.map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`, 'su'), read] as const);

/** The reading of a folded text that is one whole shape; undefined where it is none. */
export function readShape(folded: string): Reading | undefined {
  for (const [pattern, read] of compiled) {
    const match = pattern.exec(folded);
    if (match) return read([...match]);
  }
  return undefined;
}
