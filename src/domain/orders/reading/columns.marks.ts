import { monthOf } from '#domain/terms/rules.words.ts';
import { plain, type TableRow } from './lines.ts';

/** A column of a quarter or a month: the measure falls there where a row has a mark in it. */
export interface PeriodMark {
  readonly unit: 'quarter' | 'month';
  /** 1…4 or 1…12. */
  readonly at: number;
  /** The month as the header prints it. */
  readonly word: string;
  /** The year printed over the column, or the only one in the header; null where there is none. */
  readonly year: string | null;
}

const yearWords = /(?:19|20)\d\d ?(?:г(?:од\S*|\.)?)?/gu;
const quarter = /^(iv|iii|ii|i|[1-4])(?:-?й)?(?: ?кв(?:артал|\.)?)?$/u;
const romans = ['i', 'ii', 'iii', 'iv'];
const schoolYear = /((?:19|20)\d\d)\s?[-–/]\s?(?:(?:19|20)?\d\d)\s?уч/u;
const firstMonthOfSchool = 9;

export const isQuarterName = (text: string): boolean => quarter.test(text.replace(yearWords, '').trim());
export const isPeriodName = (text: string): boolean =>
  /кв/u.test(text) ? isQuarterName(text) : monthOf(text.replace(yearWords, '').trim()) > 0;

/** The year that words over columns name; a school year gives two. */
export type NamedYear = (month: number | undefined) => string | undefined;

export function yearIn(text: string): NamedYear {
  const [, first] = schoolYear.exec(text) ?? [];
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []);
  const [only] = years;
  return (month) => {
    if (first && month) return month >= firstMonthOfSchool ? first : String(Number(first) + 1);
    return years.size === 1 ? only : undefined;
  };
}

/** The year in the column's own words, in its group's, or the only one anywhere in the header. */
const yearOver = (month: number | undefined, own: string, group: string, header: NamedYear): string | null =>
  yearIn(own)(month) ?? yearIn(group)(month) ?? header(month) ?? null;

/** @param header the year of all words of the header and of the title above it. */
export function periodMark(own: string, group: string, header: NamedYear): PeriodMark {
  const name = own.replace(yearWords, '').trim();
  const month = monthOf(name);
  if (month > 0) return { unit: 'month', at: month, word: name, year: yearOver(month, own, group, header) };
  const figure = quarter.exec(name)?.[1] ?? '';
  const at = romans.indexOf(figure) + 1 || Number(figure);
  return { unit: 'quarter', at, word: name, year: yearOver(undefined, own, group, header) };
}

const mark = /^(?:[+*xхv✓✔•●■▪—–-]|да)$/iu;
const follows = (a: PeriodMark, b: PeriodMark): boolean =>
  a.unit === b.unit && a.year === b.year && b.at === a.at + 1;

const labelOf = ({ unit, at, word }: PeriodMark): string =>
  unit === 'quarter' ? (romans[at - 1] ?? '').toUpperCase() : word;

/** «I–III квартал 2024 года»: columns that follow each other are one stretch. */
function printRun(run: readonly PeriodMark[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  const ends = first === last ? [first] : [first, last];
  const words = ends.map(labelOf).join('–') + (first.unit === 'quarter' ? ' квартал' : '');
  return first.year ? `${words} ${first.year} года` : words;
}

/** The term that the marks of a row make; words in such a column are the term itself, a number is a day of its month. */
export function termOfMarks(
  row: TableRow,
  columns: readonly number[],
  marks: ReadonlyMap<number, PeriodMark>,
): string {
  const words: string[] = [];
  const runs: PeriodMark[][] = [];
  for (const column of columns) {
    const text = plain(row.cells[column] ?? '');
    const period = marks.get(column);
    if (text === '' || /^[—–-]$/u.test(text)) continue;
    const last = runs.at(-1)?.at(-1);
    if (period?.unit === 'month' && /^\d{1,2}$/u.test(text)) {
      words.push(`${text} ${period.word}${period.year ? ` ${period.year} года` : ''}`);
    } else if (!period || !mark.test(text)) words.push(text);
    else if (last && follows(last, period)) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  return [...words, ...runs.map(printRun)].join(', ');
}
