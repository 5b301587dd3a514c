import { addDays } from '#domain/kernel/dates.ts';
import type { Term } from './model.ts';
import { doubtful, interval, noYear, type Reading, unreadable } from './rules.terms.readings.ts';
import { readShape } from './rules.terms.shapes.ts';
import { correctMonths, foldTerm, withYear } from './rules.terms.words.ts';

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

/** Several terms in one cell: one that repeats and its bounds, an unbroken interval, or a question. */
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
  const repeated = parts.filter((part) => part.kind === 'recurring');
  const [only] = repeated;
  const other = parts.find((part) => part !== only);
  if (only && repeated.length === 1 && parts.length === 2 && (other?.from || other?.months)) {
    return doubtful(only, 'bounds');
  }
  return (parts.every(isDated) && touching(parts)) || unreadable('several');
}

/** «ежегодно (сентябрь)»: the bracket is a part of the term, or a remark when no term stands in it. */
function readBracket(text: string): Reading | undefined {
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
  return readShape(text) ?? readBracket(text) ?? readRange(text) ?? readList(text);
}

/** «1) сентябрь 2021; 2) май 2022»: a term for each sub-item. */
const enumerated = /^(?:1|а)\).*[\s;,](?:2|б)\)/u;

/** The text as it stands, with wrapped words closed up, with its lines taken for a list, with misprints set right. */
function readAnyhow(text: string): Reading {
  const folded = foldTerm(text);
  const plain = read(folded) ?? read(folded.replace(/(?<=[а-я])-(?=[а-я])/gu, ''));
  if (plain) return plain;
  if (enumerated.test(folded)) return unreadable('several');
  const lines = text.includes('\n') ? read(foldTerm(text.replace(/[,;]?\s*\n/gu, ', '))) : undefined;
  if (lines) return lines;
  const corrected = correctMonths(folded);
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
