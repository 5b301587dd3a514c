import { foldText } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { plain, type TableRow } from '../lines.ts';
import type { Table } from '../tables/tables.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';

interface Labelled {
  readonly line: number;
  /** As printed: «1.», «1», «6.1.3.». */
  readonly printed: string;
  readonly no: string;
  readonly label: string;
}

const formTables = ({ tables, plan }: DocumentParts): Table[] =>
  tables.filter((table) => !plan.tables.includes(table));

/** Rows of a form that begin with a number and a label. */
function labelled(table: Table): Labelled[] {
  return table.rows.flatMap((row) => {
    const printed = plain(row.cells[0] ?? '');
    if (!/^\d+(?:\.\d+)*\.?$/u.test(printed) || row.cells.length < 2) return [];
    return [
      { line: row.lines[0] ?? 0, printed, no: printed.replace(/\.$/u, ''), label: plain(row.cells[1] ?? '') },
    ];
  });
}

const parentOf = (no: string): string => no.slice(0, Math.max(0, no.lastIndexOf('.')));

/** The number that should stand before this one: its parent for a first child, else its elder sibling. */
function expectedBefore(no: string): string | undefined {
  const parent = parentOf(no);
  const last = Number(no.slice(parent ? parent.length + 1 : 0));
  if (last > 1) return parent ? `${parent}.${last - 1}` : String(last - 1);
  return parent || undefined;
}

function gapBefore(row: Labelled, numbers: ReadonlySet<string>): string | undefined {
  const parent = parentOf(row.no);
  if (parent && !numbers.has(parent) && row.no === `${parent}.1`) return parent;
  const expected = expectedBefore(row.no);
  return expected && !numbers.has(expected) && parentOf(expected) === parent ? expected : undefined;
}

/** A number left out: «6.1» follows «5.4» and no «6» stands anywhere. The row above may be the lost one. */
function numberGaps(document: DocumentParts): Seen[] {
  return formTables(document).flatMap((table) => {
    const rows = labelled(table);
    const numbers = new Set(rows.map((row) => row.no));
    const told = new Set<string>();
    return rows.flatMap((row, i) => {
      const missing = i > 0 ? gapBefore(row, numbers) : undefined;
      const above = rows[i - 1];
      if (!missing || !above || numbers.size < 3 || told.has(missing)) return [];
      told.add(missing);
      const lost = parentOf(row.no) === missing && parentOf(above.no) !== '';
      const proposed = lost ? `${missing}. ${above.label}` : undefined;
      const confidence = lost ? ({ confidence: 'medium' } as const) : {};
      return [
        {
          line: row.line,
          printed: row.printed,
          proposed,
          params: { missing, above: above.no },
          ...confidence,
        },
      ];
    });
  });
}

/** Two rows of one parent under one label. */
function sameLabels(document: DocumentParts): Seen[] {
  return formTables(document).flatMap((table) => {
    const rows = labelled(table).filter((row) => row.label !== '');
    return [...groupBy(rows, (row) => `${parentOf(row.no)}/${foldText(row.label)}`)].flatMap(([, same]) => {
      const [first, second] = same;
      if (!first || !second) return [];
      const printed = same.map((row) => `${row.no} ${row.label}`).join(' / ');
      return together(
        same.map((row) => row.line),
        { printed, params: { first: first.no, second: second.no } },
      );
    });
  });
}

/** Numbered rows without a label: lost, or left to be filled? */
function blankLabels(document: DocumentParts): Seen[] {
  return formTables(document).flatMap((table) => {
    const blank = labelled(table).filter((row) => row.label === '');
    return [...groupBy(blank, (row) => parentOf(row.no))].flatMap(([, rows]) =>
      together(
        rows.map((row) => row.line),
        { printed: rows.map((row) => row.no).join(', '), params: { rows: rows.length } },
      ),
    );
  });
}

const depth = (no: string): number => no.split('.').length;

/** Numbers of one level with a dot at the end here and without it there. */
function mixedDots(document: DocumentParts): Seen[] {
  return formTables(document).flatMap((table) => {
    const rows = labelled(table);
    const styles = [...groupBy(rows, (row) => String(depth(row.no)))].flatMap(([, level]) => {
      const dotted = level.filter((row) => row.printed.endsWith('.'));
      const bare = level.filter((row) => !row.printed.endsWith('.'));
      return dotted.length > 0 && bare.length > 0 ? bare : [];
    });
    // A table whose top level has no dots while its lower levels have them is mixed as well.
    const top = rows.filter((row) => depth(row.no) === 1 && !row.printed.endsWith('.'));
    const lower = rows.some((row) => depth(row.no) > 1 && row.printed.endsWith('.'));
    const mixed = [...styles, ...(lower ? top : [])];
    return together(
      mixed.map((row) => row.line),
      {
        printed: [...new Set(mixed.map((row) => row.printed))].join(', '),
        proposed: [...new Set(mixed.map((row) => `${row.no}.`))].join(', '),
      },
    );
  });
}

const isBand = (cell: string): boolean => /^\d+\s*[-–—]\s*\d+$/u.test(cell);
const isLastBand = (cell: string): boolean => /^(?:свыше|более|старше|от)\s+\d+/u.test(cell);

/** First column after the group heading that stands over `column`. */
function groupEnd(header: readonly string[], column: number): number {
  const next = header.findIndex((cell, i) => i > column && cell !== '');
  return next < 0 ? header.length : next;
}

function shiftedHeader(top: TableRow, below: TableRow | undefined): Seen[] {
  const [header, bands] = [
    top.cells.map(plain),
    (below?.cells ?? []).map((cell) => plain(cell).toLowerCase()),
  ];
  const first = bands.findIndex(isBand);
  if (!below || first < 0 || !header[first]) return [];
  const last = bands.findIndex((cell, i) => i >= first && !isBand(cell) && !isLastBand(cell)) - 1;
  const end = groupEnd(header, first);
  if (last < end) return [];
  const params = {
    group: header[first],
    columns: last - first + 1,
    over: end - first,
    next: header[end] ?? '',
  };
  return [
    {
      line: top.lines[0] ?? 1,
      lines: [...top.lines, ...below.lines],
      printed: header.filter(Boolean).join(' | '),
      params,
    },
  ];
}

/** A row of bands («0-3», «4-10», … «свыше 45») runs on under the next group's heading: the heading stands too far left. */
function shiftedHeaders(document: DocumentParts): Seen[] {
  return formTables(document).flatMap(({ rows }) => (rows[0] ? shiftedHeader(rows[0], rows[1]) : []));
}

const longestCut = 3;

/** A line whose last word lacks the letters it has elsewhere in the document. */
function cutWords({ lines, frameEnd }: DocumentParts): Seen[] {
  const phrases = lines.flatMap((line) =>
    line.text.split('\t').map((cell) => ({ line: line.no, text: plain(cell) })),
  );
  const wholes = new Map<string, string>();
  for (const { text } of phrases) {
    const tail = /(?<![а-яё])[а-яё]*$/u.exec(text.slice(-longestCut))?.[0].length ?? 0;
    for (let cut = 1; cut <= tail; cut++) wholes.set(text.slice(0, -cut), text);
  }
  return phrases
    .filter(({ line, text }) => line > frameEnd && /^\S+\s.*[а-яё]$/u.test(text))
    .flatMap(({ line, text }) => {
      const whole = wholes.get(text);
      return whole ? [{ line, printed: text, proposed: whole }] : [];
    });
}

/** «совместители по (указать предметы)»: a preposition with nothing after it. */
function danglingPrepositions(document: DocumentParts): Seen[] {
  return formTables(document)
    .flatMap((table) => table.rows)
    .flatMap((row) =>
      row.cells
        .filter((cell) => /\s(?:по|в|на|с|о|для|к|от|из|при)\s+\(/u.test(plain(cell)))
        .map((cell) => ({ line: row.lines[0] ?? 1, printed: plain(cell) })),
    );
}

const participle = /(?<![а-яё])([а-яё]{3,}),? ([а-яё]+(?:щ|вш)(?:их|ие|ий|ая|ую)(?:ся)?)(?![а-яё])/giu;

/** One turn of speech with a comma here and without it there. */
function commasDiffer(document: DocumentParts): Seen[] {
  const turns = formTables(document)
    .flatMap((table) => table.rows)
    .flatMap((row) =>
      [...row.cells.join(' ').matchAll(participle)].map((m) => ({ line: row.lines[0] ?? 1, text: m[0] })),
    );
  const parted = new Set(
    turns.filter(({ text }) => text.includes(',')).map(({ text }) => text.replace(',', '')),
  );
  return turns
    .filter(({ text }) => parted.has(text))
    .map(({ line, text }) => ({ line, printed: text, proposed: text.replace(' ', ', ') }));
}

export const formRules: readonly FindingRule[] = [
  { code: 'form_header_shifted', weight: 'attention', confidence: 'high', find: shiftedHeaders },
  { code: 'form_number_gap', weight: 'attention', confidence: 'high', find: numberGaps },
  { code: 'form_same_label', weight: 'attention', confidence: 'high', find: sameLabels },
  { code: 'form_label_blank', weight: 'attention', confidence: 'high', find: blankLabels },
  { code: 'form_number_dots', weight: 'typing', confidence: 'high', find: mixedDots },
  { code: 'word_cut', weight: 'note', confidence: 'high', find: cutWords },
  { code: 'preposition_dangling', weight: 'note', confidence: 'high', find: danglingPrepositions },
  { code: 'comma_differs', weight: 'typing', confidence: 'medium', find: commasDiffer },
];
