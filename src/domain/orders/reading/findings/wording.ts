import { foldText } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { findAbbreviation } from '../legend.ts';
import { type CellField, cellFields, type PlanRow, type PrintedRow } from '../model.ts';
import { likenessOf, stem, stemsOf } from '../stems.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';

interface Cell {
  readonly row: PrintedRow;
  readonly field: CellField;
  readonly text: string;
}
const cellsOf = (rows: readonly PrintedRow[]): Cell[] =>
  rows.flatMap((row) => cellFields.map((field) => ({ row, field, text: row[field] })));
const at = ({ row, field }: Cell): { line: number; row: string; field: CellField } => ({
  line: row.source.line,
  row: row.no,
  field,
});

const listOfShort = /(?<![А-ЯЁа-яё])[А-ЯЁ]{2,8}(?:(?:, | и )[А-ЯЁ]{2,8})+(?![А-ЯЁа-яё])/gu;

/** The one abbreviation of the responsible column that a list lacks, if there is exactly one. */
function lacking(row: PlanRow | undefined, names: ReadonlySet<string>): string | undefined {
  const responsible = new Set(row?.responsible.flatMap(({ abbreviation }) => abbreviation ?? []));
  const missing = [...responsible].filter((name) => !names.has(name));
  const known = [...names].every((name) => responsible.has(name));
  return known && missing.length === 1 ? missing[0] : undefined;
}

/** «на сайтах А, Б, А»: one abbreviation twice in one enumeration. */
function repeatedInList({ rows, planRows }: DocumentParts): Seen[] {
  return cellsOf(rows).flatMap((cell) =>
    [...cell.text.matchAll(listOfShort)].flatMap((match) => {
      const names = match[0].split(/, | и /u);
      const last = names.at(-1) ?? '';
      if (new Set(names).size === names.length) return [];
      const own = planRows.find((row) => row.key === cell.row.key);
      const instead = names.indexOf(last) < names.length - 1 ? lacking(own, new Set(names)) : undefined;
      const offset = match.index + match[0].length - last.length;
      const fix = {
        kind: 'text',
        row: cell.row.key,
        field: cell.field,
        at: offset,
        printed: last,
        proposed: instead ?? '',
      } as const;
      const proposed = instead && match[0].slice(0, -last.length) + instead;
      return [{ ...at(cell), printed: match[0], proposed, fixes: instead ? [fix] : [] }];
    }),
  );
}

/** The head noun of an expansion: its first word that is no adjective. */
function headOf(full: string): string | undefined {
  return foldText(full)
    .match(/[а-я-]+/gu)
    ?.find((word) => !/(?:ые|ие|ый|ий|ой|ая|яя|ое|ее|ых|их|ым|им|ого|ему|ому)$/u.test(word));
}

/** «органов МОУО» where МОУО itself means «органы …». */
function tautologies({ rows, abbreviations }: DocumentParts): Seen[] {
  return cellsOf(rows).flatMap((cell) =>
    [...cell.text.matchAll(/(?<![а-яё])([а-яё]{4,})\s+([А-ЯЁ]{2,8})(?![А-ЯЁа-яё])/gu)].flatMap((match) => {
      const [printed, word = '', short = ''] = match;
      const head = headOf(findAbbreviation(abbreviations, short)?.full ?? '');
      if (!head || stem(foldText(word)) !== stem(head)) return [];
      const fix = {
        kind: 'text',
        row: cell.row.key,
        field: cell.field,
        at: match.index,
        printed,
        proposed: short,
      } as const;
      return [{ ...at(cell), printed, proposed: short, params: { word, abbreviation: short }, fixes: [fix] }];
    }),
  );
}

const alike = 0.8;
const fewestStems = 3;

interface Worded {
  readonly row: PrintedRow;
  readonly stems: ReadonlySet<string>;
}
const mostCompared = 12;

/**
 * The earlier row whose result has nearly the same words. Only rows that share one of the rarest words are
 * compared, and few of them: two results as alike as this have such a word in common.
 */
function earlierAlike(row: Worded, byStem: ReadonlyMap<string, readonly Worded[]>): PrintedRow | undefined {
  const rarest = [...row.stems].map((s) => byStem.get(s) ?? []).sort((a, b) => a.length - b.length);
  const enough = Math.floor(row.stems.size * (1 - alike)) + 1;
  const near = rarest.slice(0, enough).flat();
  const found = near.filter(
    (other) => other.row.no !== row.row.no && likenessOf(other.stems, row.stems) >= alike,
  );
  return found.sort((a, b) => a.row.source.line - b.row.source.line)[0]?.row;
}

/** The rows as a shift reads them: a result that slid stands with the measure it belongs to. */
function setRight(rows: readonly PrintedRow[], shifts: DocumentParts['shifts']): PrintedRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const slid = new Map(shifts.map(({ fix }) => [fix.replaces[0], fix.rows]));
  const replaced = new Set(shifts.flatMap(({ fix }) => fix.replaces));
  return rows.flatMap((row) => {
    const composed = (slid.get(row.key) ?? []).flatMap(({ no, title, result }): PrintedRow[] => {
      const [own, other] = [byKey.get(title.row), byKey.get(result.row)];
      return own && other ? [{ ...own, no, result: other.result }] : [];
    });
    return [...composed, ...(replaced.has(row.key) ? [] : [row])];
  });
}

/** One result promised by two measures: two products, or one counted twice? */
function sameResults({ rows: printed, shifts }: DocumentParts): Seen[] {
  const rows = setRight(printed, shifts);
  const byStem = new Map<string, Worded[]>();
  return rows.flatMap((row) => {
    const worded = { row, stems: new Set(stemsOf(row.result)) };
    if (worded.stems.size < fewestStems) return [];
    const earlier = earlierAlike(worded, byStem);
    for (const s of worded.stems) {
      const rows = byStem.get(s) ?? [];
      if (rows.length < mostCompared) rows.push(worded);
      byStem.set(s, rows);
    }
    return earlier
      ? [
          {
            line: row.source.line,
            lines: [earlier.source.line, row.source.line],
            row: row.no,
            field: 'result',
            printed: `${earlier.no}: ${earlier.result} / ${row.no}: ${row.result}`,
            params: { first: earlier.no, second: row.no },
          },
        ]
      : [];
  });
}

/** The first item is bounded: a cell of nothing but colons would otherwise be searched from each of them to its end. */
const flat = /:\s*[-–—]\s.{1,400}?;\s*[-–—]\s/u;

function flattenedLists({ rows }: DocumentParts): Seen[] {
  return cellsOf(rows)
    .filter((cell) => flat.test(cell.text))
    .map((cell) => {
      const parts = cell.text.slice(cell.text.indexOf(':') + 1).split(/(?:^|;)\s*[-–—]\s/u);
      const items = parts.map((part) => part.trim()).filter(Boolean);
      return {
        ...at(cell),
        printed: cell.text,
        proposed: items.map((item) => `• ${item}`).join('\n'),
        params: { items: items.length },
      };
    });
}

const unmeasurable =
  /^(?:атмосфер|(?:позитивн|положительн|доброжелательн)\S+ (?:отношени|настро)|заинтересованност|понимани)/u;

/** A result nobody can show: a mood, an attitude. Needs an indicator. */
function notMeasurable({ rows }: DocumentParts): Seen[] {
  return rows
    .filter((row) => unmeasurable.test(foldText(row.result)))
    .map((row) => ({ line: row.source.line, row: row.no, field: 'result', printed: row.result }));
}

const pairs: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['(', ')'],
];
/** «1)», «а)» before the words of an item close nothing. */
const listMark = /(?<=^|\s)(?:\d{1,2}|[a-zа-яё])\)/giu;
const count = (text: string, mark: string): number => text.split(mark).length - 1;
export const isUnclosed = (text: string): boolean => {
  const words = text.replace(listMark, '');
  return pairs.some(([open, close]) => count(words, open) !== count(words, close));
};

function unclosed({ rows }: DocumentParts): Seen[] {
  return cellsOf(rows)
    .filter((cell) => isUnclosed(cell.text))
    .map((cell) => ({ ...at(cell), printed: cell.text }));
}

const body = /(?:совет|комисси|комитет|штаб)[а-яё]{0,20}\)?(?:\s+(?:по|при|о|об)\s+[а-яё\s]+)/giu;
const bodyWithFirst = new RegExp(`[А-ЯЁ][а-яё-]+\\s+${body.source}`, 'gu');

const mostBodies = 100;

const isShorter = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  small.size >= fewestStems && large.size > small.size && [...small].every((s) => large.has(s));

/** The name of a council or commission printed in two ways: its words in one place are among those in another. */
function bodyNames({ rows }: DocumentParts): Seen[] {
  const printed = cellsOf(rows).flatMap((cell) =>
    [...cell.text.matchAll(bodyWithFirst)].map((m) => ({ cell, text: m[0].trim() })),
  );
  const known: { cell: Cell; text: string; stems: Set<string> }[] = [];
  const earlierOf = new Map<string, (typeof known)[number] | undefined>();
  return printed.flatMap(({ cell, text }) => {
    if (!earlierOf.has(text)) {
      const stems = new Set(stemsOf(text));
      earlierOf.set(
        text,
        known.find((other) => isShorter(stems, other.stems) || isShorter(other.stems, stems)),
      );
      if (known.length < mostBodies) known.push({ cell, text, stems });
    }
    const earlier = earlierOf.get(text);
    if (!earlier) return [];
    return [
      {
        ...at(cell),
        lines: [earlier.cell.row.source.line, cell.row.source.line],
        printed: `${earlier.text} / ${text}`,
        params: { first: earlier.cell.row.no, second: cell.row.no },
      },
    ];
  });
}

/** Cells of one column that end with a full stop here and without one there. */
function mixedStops({ rows }: DocumentParts): Seen[] {
  const filled = cellsOf(rows).filter(
    ({ field, text }) => (field === 'title' || field === 'result') && text !== '',
  );
  return [...groupBy(filled, ({ field }) => field)].flatMap(([field, cells]) => {
    const stopped = cells.filter(({ text }) => text.endsWith('.'));
    const rare =
      stopped.length * 2 <= cells.length ? stopped : cells.filter(({ text }) => !text.endsWith('.'));
    if (rare.length === 0) return [];
    return together(
      rare.map(({ row }) => row.source.line),
      { field, printed: rare.map(({ row }) => row.no).join(', '), params: { rows: rare.length } },
    );
  });
}

export const wordingRules: readonly FindingRule[] = [
  { code: 'repeated_in_list', weight: 'attention', confidence: 'medium', find: repeatedInList },
  { code: 'tautology', weight: 'note', confidence: 'medium', find: tautologies },
  { code: 'same_result', weight: 'note', confidence: 'medium', find: sameResults },
  { code: 'list_flattened', weight: 'typing', confidence: 'high', find: flattenedLists },
  { code: 'result_not_measurable', weight: 'attention', confidence: 'low', find: notMeasurable },
  { code: 'unclosed_mark', weight: 'note', confidence: 'medium', find: unclosed },
  { code: 'body_named_twice', weight: 'attention', confidence: 'medium', find: bodyNames },
  { code: 'mixed_full_stops', weight: 'typing', confidence: 'high', find: mixedStops },
];
