import { type LocalDate, localDate } from '#domain/kernel/dates.ts';
import { CLOCK, DAY, DOTTED, MONTH, monthOf, YEAR } from './rules.words.ts';

const deadline = new RegExp(
  `(?:не позднее|в срок до|до|к)\\s+(?:${CLOCK},?\\s+)?(?:${DAY}\\s+${MONTH}\\s+${YEAR}|${DOTTED})`,
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

/** «« 14» _ 02 _ 2019», «"07" _марта_ 2019»: what was written on lines and between quotes of a blank. */
const withoutPen = (line: string): string =>
  line
    .replace(/_/gu, ' ')
    .replace(/[«"“„] ?(\d{1,2}) ?[»"”]/gu, '«$1»')
    .replace(/ {2,}/gu, ' ');

/** The first day printed anywhere in a line: «15» мая 2020, 15.05.2020, «15» 05 2020. */
export function dateIn(line: string): LocalDate | undefined {
  const m = anyDate.exec(withoutPen(line));
  if (!m) return undefined;
  return m[2]
    ? localDate(Number(m[3]), monthOf(m[2]), Number(m[1]))
    : localDate(Number(m[6]), Number(m[5]), Number(m[4]));
}
