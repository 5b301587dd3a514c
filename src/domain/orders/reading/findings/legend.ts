import { foldText } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { findAbbreviation } from '../legend.ts';
import { plain } from '../lines.ts';
import { stemsOf } from '../stems.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';
import { joinedAbbreviations } from './vocabulary.ts';
import { isUnclosed } from './wording.ts';

/** What the last letter of an institution's abbreviation commonly stands for. */
const institutions: Readonly<Record<string, string>> = {
  У: 'университет',
  И: 'институт',
  А: 'академия',
  К: 'колледж',
  Т: 'техникум',
  Ц: 'центр',
  Ш: 'школа',
  Л: 'лицей',
  Г: 'гимназия',
};

/** The word an abbreviation still lacks when its other letters are all found, in order, in the cut name. */
function lackingWord(short: string, full: string): string | undefined {
  const quoted = full.slice(full.lastIndexOf('«') + 1);
  const initials = (quoted.match(/[А-ЯЁа-яё]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase());
  const spelled = initials.join('') === short.slice(0, -1);
  return spelled ? institutions[short.slice(-1)] : undefined;
}

/** An entry whose quotes or brackets never close: the name was cut. */
function cutEntries({ abbreviations }: DocumentParts): Seen[] {
  return abbreviations
    .filter((entry) => entry.origin === 'legend' && isUnclosed(entry.full))
    .map((entry) => {
      const word = lackingWord(entry.short, entry.full);
      const proposed = word && `${entry.full} ${word}»`;
      return {
        line: entry.source.line,
        printed: entry.full,
        proposed,
        params: { abbreviation: entry.short },
      };
    });
}

/** One abbreviation with two meanings that share hardly a word. */
function conflicts({ abbreviations }: DocumentParts): Seen[] {
  return [...groupBy(abbreviations, (entry) => foldText(entry.short))].flatMap(([, entries]) => {
    const [first, ...others] = entries;
    if (!first) return [];
    const words = new Set(stemsOf(first.full));
    const other = others.find(
      (entry) => stemsOf(entry.full).filter((s) => words.has(s)).length * 2 < words.size,
    );
    if (!other) return [];
    const lines = [first.source.line, other.source.line];
    return together(lines, {
      printed: `${first.short} – ${first.full} / ${other.full}`,
      params: { abbreviation: first.short },
    });
  });
}

const shortWord = /(?<![А-ЯЁа-яё«-])[А-ЯЁ](?:[а-яё]?[А-ЯЁ]){1,6}(?![А-ЯЁа-яё])/gu;
/** The state itself and the legal forms of institutions need no legend. */
const selfEvident =
  /^(?:РФ|ООО|АО|ПАО|(?:Ф|М|О)?(?:Г|М)?[АБК]?[ОП]?(?:У|ОУ|ПОУ|ДОУ|УК)|ВО|СПО|ДПО|ДО|ФГБОУВО)$/u;

/** The abbreviations of a text; «КДН и ЗП» is one. */
function shortIn(text: string): string[] {
  const joined = joinedAbbreviations.filter((name) => text.includes(name));
  const rest = joined.reduce((left, name) => left.replaceAll(name, ' '), text);
  return [...joined, ...[...rest.matchAll(shortWord)].map(([short]) => short)];
}

/** Abbreviations used in the plan or its annexes that the document's own legend lacks. */
function absent({ abbreviations, rows, lines, frameEnd, tableLines }: DocumentParts): Seen[] {
  const legendLines = new Set(abbreviations.filter((e) => e.origin === 'legend').map((e) => e.source.line));
  if (legendLines.size === 0) return [];
  const planned = rows.flatMap((row) =>
    [row.title, row.result].map((text) => ({ line: row.source.line, text })),
  );
  const planLines = new Set(rows.flatMap((row) => row.source.lines ?? [row.source.line]));
  const others = lines
    .filter((line) => line.no > frameEnd && tableLines.has(line.no) && !planLines.has(line.no))
    .map((line) => ({ line: line.no, text: plain(line.text) }));
  const uses = [...planned, ...others].flatMap(({ line, text }) =>
    text === text.toUpperCase() ? [] : shortIn(text).map((short) => ({ line, short })),
  );
  const unknown = uses.filter(
    ({ short }) => !selfEvident.test(short) && !findAbbreviation(abbreviations, short),
  );
  return [...groupBy(unknown, ({ short }) => short)].flatMap(([short, places]) =>
    together(
      places.map(({ line }) => line),
      { about: short, printed: short, params: { abbreviation: short, times: places.length } },
    ),
  );
}

export const legendRules: readonly FindingRule[] = [
  { code: 'legend_cut', weight: 'attention', confidence: 'medium', find: cutEntries },
  { code: 'abbreviation_conflict', weight: 'decision', confidence: 'medium', find: conflicts },
  { code: 'abbreviation_absent', weight: 'typing', confidence: 'high', find: absent },
];
