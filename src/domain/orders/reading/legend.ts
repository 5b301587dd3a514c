import { foldText } from '#domain/kernel/text.ts';
import { type Line, plain } from './lines.ts';
import type { Abbreviation } from './model.ts';
import { stemsOf } from './stems.ts';

/** A cell closes what stands before it; so does the number of a clause. */
const cellEdge = /[\t|│║]/u;
const clauseNo = /^\d+(?:\.\d+)*[.)]?\s+/u;
const listHead =
  /^(?:(?:список|используемые|принятые|перечень) )?(?:используемых |принятых )?сокращени[яй]\s*:\s*/iu;
const mark = /^<?\*+>?\s*/u;
const legendLine = /^([А-ЯЁ][А-ЯЁа-яё]{0,14}[А-ЯЁ])\s*[–—-]\s+(\S.+?)[;.]?$/u;
const inText = /\(далее(?: по тексту)? ?(?:–|—|-|именуется)? ?([А-ЯЁ][^()\s;,]*)(?:[;,][^()]{0,80})?\)/gu;
/** The name of a body stands in so many letters before its «(далее – …)», and in so few at least. */
const longestBefore = 240;
const shortestBefore = 3;

/** «ОО», «МОиН», «РЦРО»: a word with two capitals or more. */
export const isAbbreviation = (word: string): boolean =>
  /^[А-ЯЁ][А-ЯЁа-яё]{0,14}$/u.test(word) && /[А-ЯЁ].*[А-ЯЁ]/u.test(word);

const bodies = /^(?:орган|учрежден|организац|служб|центр|отдел|комисс|совет|групп)[а-яё]*$/iu;

/** «органы местного самоуправления»: words that hang on a noun take it with them. */
function headBefore(all: readonly string[], start: number): number {
  const hangs = /^[а-яё]+(?:ого|его|ых|их)$/u.test(all[start] ?? '');
  return hangs && start > 0 && bodies.test(all[start - 1] ?? '') ? start - 1 : start;
}

/** The words before «(далее – …)» whose initials spell the abbreviation, nearest first; all of them where none do. */
function expansion(before: string, short: string): string {
  const all = before.trim().split(/\s+/u);
  const initials = [...short.toLowerCase()];
  for (let start = all.length - 1; start >= 0; start--) {
    const firsts = all.slice(start).map((word) => word.replace(/^[^А-ЯЁа-яё]+/u, '')[0]?.toLowerCase());
    let at = 0;
    for (const letter of firsts) if (letter === initials[at]) at++;
    if (at === initials.length && firsts[0] === initials[0])
      return all.slice(headBefore(all, start)).join(' ');
  }
  return before.trim();
}

interface Entry {
  readonly short: string;
  readonly full: string;
}

/** «РЦРО – …» on a line of its own, behind a footnote mark, or several in one line with «;» between. */
function entriesOf(text: string): Entry[] {
  const parts = text.replace(listHead, '').split(/;\s+/u);
  const found = parts.map((part) => legendLine.exec(part.replace(mark, '')));
  return found.every((match) => match !== null) || listHead.test(text)
    ? found.flatMap((match) => (match?.[1] && match[2] ? [{ short: match[1], full: match[2] }] : []))
    : [];
}

/** «… (далее – Институт)» in a sentence or in a cell. */
function calledHere(text: string): Entry[] {
  if (!text.includes('(далее')) return [];
  return text.split(cellEdge).flatMap((cell) => {
    const printed = plain(cell).replace(clauseNo, '');
    let taken = 0;
    return [...printed.matchAll(inText)].flatMap(({ index, 0: bracket, 1: short = '' }) => {
      const behindName = printed[index - 1] === ' ' ? index - 1 : index;
      const start = Math.max(taken, behindName - longestBefore, 0);
      const before =
        printed
          .slice(start, index)
          .split(/[();:]/u)
          .at(-1) ?? '';
      if (before.length < shortestBefore) return [];
      taken = index + bracket.length;
      return [{ short, full: expansion(before, short) }];
    });
  });
}

/** Legend lines outside tables («РЦРО – …»; a line right below goes on) and «(далее – …)» anywhere in the text. */
export function readLegend(lines: readonly Line[], tableLines: ReadonlySet<number>): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const line of lines) {
    const entries = tableLines.has(line.no) ? [] : entriesOf(plain(line.text));
    const next = plain(lines[line.no]?.text ?? '');
    const goesOn = /^[а-яё]/u.test(next) && !tableLines.has(line.no + 1);
    for (const [i, { short, full }] of entries.entries()) {
      const over = goesOn && i === entries.length - 1;
      const source = over ? { line: line.no, lines: [line.no, line.no + 1] } : { line: line.no };
      found.push({ short, full: over ? `${full} ${next}` : full, origin: 'legend', source });
    }
    for (const entry of calledHere(line.text)) {
      found.push({ ...entry, origin: 'text', source: { line: line.no } });
    }
  }
  return found;
}

interface Index {
  readonly byShort: ReadonlyMap<string, Abbreviation>;
  readonly byFull: ReadonlyMap<string, Abbreviation>;
}

const fullKey = (text: string): string => stemsOf(text).join(' ');
const quoted = /[«"]([^«»"]{8,})[»"]/u;

/** A line of the legend is worth more than a bracket in a sentence, the first of equals more than the later. */
function indexed(known: readonly Abbreviation[]): Index {
  const byShort = new Map<string, Abbreviation>();
  const byFull = new Map<string, Abbreviation>();
  const surest = [...known].sort((a, b) => Number(b.origin === 'legend') - Number(a.origin === 'legend'));
  for (const entry of surest.toReversed()) {
    byShort.set(foldText(entry.short), entry);
    for (const name of [quoted.exec(entry.full)?.[1] ?? '', entry.full]) byFull.set(fullKey(name), entry);
  }
  byFull.delete('');
  return { byShort, byFull };
}

/** A legend is asked for every party of its document: it is laid out once. */
const indexes = new WeakMap<readonly Abbreviation[], Index>();
function indexOf(known: readonly Abbreviation[]): Index {
  const index = indexes.get(known) ?? indexed(known);
  indexes.set(known, index);
  return index;
}

/** The entry for an abbreviation as printed. */
export const findAbbreviation = (known: readonly Abbreviation[], short: string): Abbreviation | undefined =>
  indexOf(known).byShort.get(foldText(short));

/** The entry whose full name is printed, in any case of its words. */
export const findByFullName = (known: readonly Abbreviation[], name: string): Abbreviation | undefined =>
  indexOf(known).byFull.get(fullKey(name));
