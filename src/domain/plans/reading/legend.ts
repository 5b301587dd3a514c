import { foldText } from '#domain/kernel/text.ts';
import type { Abbreviation } from '../model.ts';
import { type Line, plain } from './lines.ts';

const letters = 'А-ЯЁа-яё';
const legendLine = /^([А-ЯЁ][А-ЯЁа-яё]{0,14}[А-ЯЁ])\s*[–—-]\s+(\S.+?)[;.]?$/u;
const inText = /([^();:]{3,240}?)\s*\(далее\s*(?:–|—|-|именуется)\s*([А-ЯЁ][^()\s]*)\)/gu;

/** «ОО», «МОиН», «РЦРО»: a word with two capitals or more. */
export const isAbbreviation = (word: string): boolean =>
  /^[А-ЯЁ][А-ЯЁа-яё]{0,14}$/u.test(word) && /[А-ЯЁ].*[А-ЯЁ]/u.test(word);

/** The words before «(далее – …)» whose initials spell the abbreviation, nearest first; all of them where none do. */
function expansion(before: string, short: string): string {
  const all = before.trim().split(/\s+/u);
  const initials = [...short.toLowerCase()];
  for (let start = all.length - 1; start >= 0; start--) {
    const firsts = all
      .slice(start)
      .map((word) => word.replace(new RegExp(`^[^${letters}]+`, 'u'), '')[0]?.toLowerCase());
    let at = 0;
    for (const letter of firsts) if (letter === initials[at]) at++;
    if (at === initials.length && firsts[0] === initials[0]) return all.slice(start).join(' ');
  }
  return before.trim();
}

/** Legend lines outside tables («РЦРО – …»; a line right below goes on) and «(далее – …)» anywhere in the text. */
export function readLegend(lines: readonly Line[], tableLines: ReadonlySet<number>): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const line of lines) {
    const text = plain(line.text);
    const match = tableLines.has(line.no) ? null : legendLine.exec(text);
    const [, short, full] = match ?? [];
    if (short && full) {
      const next = plain(lines[line.no]?.text ?? '');
      const goesOn = /^[а-яё]/u.test(next) && !tableLines.has(line.no + 1);
      const lines2 = goesOn ? { lines: [line.no, line.no + 1] } : {};
      found.push({
        short,
        full: goesOn ? `${full} ${next}` : full,
        origin: 'legend',
        source: { line: line.no, ...lines2 },
      });
    }
    for (const [, before, name] of text.includes('(далее') ? text.matchAll(inText) : []) {
      if (!before || !name) continue;
      found.push({ short: name, full: expansion(before, name), origin: 'text', source: { line: line.no } });
    }
  }
  return found;
}

/** The entry for an abbreviation as printed; a line of the legend is worth more than a bracket in a sentence. */
export function findAbbreviation(known: readonly Abbreviation[], short: string): Abbreviation | undefined {
  const same = known.filter((entry) => foldText(entry.short) === foldText(short));
  return same.find((entry) => entry.origin === 'legend') ?? same[0];
}
