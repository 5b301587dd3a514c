import { addDays } from '#domain/kernel/dates.ts';
import type { Term } from './model.ts';
import {
  bounded,
  doubtful,
  interval,
  noYear,
  type Reading,
  recurring,
  unreadable,
} from './rules.readings.ts';
import { readShape } from './rules.shapes.ts';
import { correctTerm, foldTerm, withYear } from './rules.words.ts';

/** A longer cell is a sentence; its shapes are not looked for. */
const longest = 300;
const yearOf = (reading: Reading): number => Number(reading.from?.slice(0, 4));
const isDated = (reading: Reading | undefined): boolean => reading?.from != null;

/** A part of a term that may owe its year to a later part: «15 сентября» of «15 сентября – 1 ноября 2020». */
function readPart(part: string, year: number): Reading | undefined {
  const own = readShape(part);
  return own?.kind === 'no_year' && own.months && year ? readShape(foldTerm(withYear(part, year))) : own;
}

const betweenEnds = /-| по /gu;

/** Two terms with «–» or «с … по …» between them: from the start of the first to the end of the second. */
function readRange(text: string): Reading | undefined {
  const separators = [...text.matchAll(/^с /u.test(text) ? /-| по | (?=до )/gu : betweenEnds)];
  for (const { index, 0: separator } of separators) {
    const right = readShape(text.slice(index + separator.length));
    if (!right) continue;
    const left = readPart(text.slice(0, index).replace(/^со? /u, ''), yearOf(right));
    if (!left) continue;
    const broken = [left, right].find((end) => end.kind === 'unreadable');
    if (broken) return broken.issue === 'empty' ? undefined : broken;
    if (left.months && right.months) return noYear(left.months.from, right.months.to);
    if (left.from && right.to) {
      const whole = interval(left.from, right.to);
      const doubt = left.doubt ?? right.doubt;
      return doubt ? doubtful(whole, doubt) : whole;
    }
  }
  return undefined;
}

/** Parts that follow each other day by day are one interval. */
function touching(parts: readonly Reading[]): Reading | undefined {
  const touch = parts.every((part, i) => {
    const before = i > 0 ? parts[i - 1]?.to : undefined;
    return !before || addDays(before, 1) === part.from;
  });
  return touch ? interval(parts[0]?.from ?? undefined, parts.at(-1)?.to ?? undefined) : undefined;
}

const besideRepetition =
  /[,;] ?| (?=(?:начиная|не ранее|со?|во?|на|до|по|за) )| (?=еже|кажд|(?:1 |один )?раз )/gu;

/** What stands beside a repetition: a term, or only the day from which it goes on («начиная с 2021 года»). */
function readBounds(repeated: Reading, text: string): Reading | undefined {
  const other = readShape(text) ?? readRange(text);
  if (other?.issue === 'no_end') {
    const from = readShape(text.replace(/^(?:начиная )?(?:со?|не ранее) /u, ''))?.from;
    return from ? { ...repeated, from } : other;
  }
  if (!other || other.kind === 'unreadable') return other;
  return bounded(repeated, other);
}

/** «ежеквартально в 2021 году», «с сентября по май ежемесячно»: one term that repeats and its bounds. */
function readRepetition(text: string): Reading | undefined {
  for (const { index, 0: separator } of text.matchAll(besideRepetition)) {
    const [left, right] = [text.slice(0, index), text.slice(index + separator.length)];
    const [first, second] = [readShape(left), readShape(right)];
    const read =
      (first?.kind === 'recurring' && readBounds(first, right)) ||
      (second?.kind === 'recurring' && readBounds(second, left));
    if (read) return read;
  }
  return undefined;
}

/** «до 1 сентября 2021 года, далее ежегодно»: every year by the day of the first one. */
function readOnwards(text: string): Reading | undefined {
  const [, before = '', after = ''] = /^(.+?),? (?:и )?далее ?-? ?(.+)$/su.exec(text) ?? [];
  const [first, repeated] = [readShape(before), readShape(after)];
  if ((first?.kind !== 'date' && first?.kind !== 'month') || !repeated?.recurrence) return undefined;
  const { from } = first;
  if (repeated.recurrence.every !== 'year' || repeated.recurrence.month) {
    return doubtful({ ...repeated, from }, 'bounds');
  }
  const [, month, day] = first.to?.split('-').map(Number) ?? [];
  return { ...recurring({ every: 'year', month, ...(first.kind === 'date' && { day }) }), from };
}

/** Several terms in one cell: an unbroken interval, or a question. */
function readList(text: string): Reading | undefined {
  const printed = text
    .split(/[,;] ?(?!следующ)| и (?=\d|до |к |[а-я]+ (?:19|20)\d\d)| (?=далее)/u)
    .filter(Boolean);
  if (printed.length < 2) return undefined;
  let year = Number.NaN;
  const parts: (Reading | undefined)[] = [];
  for (const part of printed.toReversed()) {
    const bare = part.replace(/^далее ?-? ?/u, '');
    const read = readPart(bare, year) ?? readRange(bare);
    if (isDated(read)) year = yearOf(read as Reading);
    parts.unshift(read);
  }
  if (!parts.every((part) => part !== undefined)) return undefined;
  const broken = parts.find((part) => part.kind === 'unreadable');
  if (broken) return broken.issue === 'empty' ? undefined : broken;
  const dated = parts.filter(({ kind }) => kind !== 'whole_period');
  if (dated.length === 0) return parts[0];
  return (dated.every(isDated) && touching(dated)) || unreadable('several');
}

/** Each bracket is tried as a part of the term and as none: one more doubles the work. */
const mostBrackets = 3;

/** «ежегодно (сентябрь)»: the bracket is a part of the term, or a remark when no term stands in it. */
function readBracket(text: string): Reading | undefined {
  if (text.split('(').length - 1 > mostBrackets) return undefined;
  const match = /^([^()]*[^() ]) ?\(([^()]*)\)(.*)$/u.exec(text);
  if (!match) return undefined;
  const [, before = '', inside = '', after = ''] = match;
  const outer = `${before}${after}`.trim();
  const remark = read(inside)?.kind;
  if (remark === 'separate_plan' || remark === 'as_needed') return read(outer);
  const joined = read(`${outer}, ${inside}`);
  return joined ?? (/\d/u.test(inside) || /еже|квартал|полугод/u.test(inside) ? undefined : read(outer));
}

function read(text: string): Reading | undefined {
  return (
    readShape(text) ??
    readRepetition(text) ??
    readOnwards(text) ??
    readBracket(text) ??
    readRange(text) ??
    readList(text)
  );
}

/** «1) сентябрь 2021; 2) май 2022»: a term for each sub-item. */
const enumerated = /^(?:1|а)\).*[\s;,](?:2|б)\)/u;

const lineEnd = /(?:[,;]|(?<![\s,;]))\s*\n/gu;

/** The text as it stands, with wrapped words closed up, with its lines taken for a list, with misprints set right. */
function readAnyhow(text: string): Reading {
  const folded = foldTerm(text);
  const plain = read(folded) ?? read(folded.replace(/(?<=[а-я])-(?=[а-я])/gu, ''));
  if (plain) return plain;
  if (enumerated.test(folded)) return unreadable('several');
  const lines = text.includes('\n') ? read(foldTerm(text.replace(lineEnd, ', '))) : undefined;
  if (lines) return lines;
  const corrected = foldTerm(correctTerm(folded));
  const guessed = corrected === folded ? undefined : read(corrected);
  return guessed ? doubtful(guessed, 'misprint') : unreadable('unknown_form');
}

/**
 * Reads a printed term. Nothing is guessed: a day the calendar lacks, a range that runs backwards
 * or words of an unknown shape give 'unreadable' with the issue named; a reading by convention names its doubt.
 * @returns both ends inclusive; nulls for every kind that names no days.
 */
export function readTerm(text: string): Term {
  return { text, ...(text.length > longest ? unreadable('unknown_form') : readAnyhow(text)) };
}
