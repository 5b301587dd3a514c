import type { DocumentParts } from '../document.ts';
import { type CellField, cellFields, type PrintedRow } from '../model.ts';
import { isCopyOf } from '../shift.ts';
import { isStraightened } from './layout.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';

const at = (row: PrintedRow): { line: number; row: string } => ({ line: row.source.line, row: row.no });

function shifted({ shifts, rows }: DocumentParts): Seen[] {
  const results = new Map(rows.map((row) => [row.key, row.result]));
  return shifts.map(({ rows: window, fix, proofs, strong }) => {
    const first = window[0] as PrintedRow;
    const result = (key: string): string => results.get(key) ?? '';
    return {
      ...at(first),
      lines: window.map((row) => row.source.line),
      printed: window.map((row) => `${row.no}: ${row.result}`).join('; '),
      proposed: fix.rows.map((row) => `${row.no}: ${result(row.result.row)}`).join('; '),
      params: { from: first.no, to: window.at(-1)?.no ?? first.no, proofs },
      fixes: [fix],
      confidence: strong > 1 ? ('high' as const) : ('medium' as const),
      // The results prove the shift; term and responsible follow because every cell must be used once.
      confidenceByField: {
        result: strong > 1 ? 'high' : 'medium',
        term: 'medium',
        responsible: 'medium',
      } as const,
    };
  });
}

const sameCells = (a: PrintedRow, b: PrintedRow): boolean =>
  cellFields.every((field) => a[field] === b[field] || a[field] === '');

/** Numbers that begin anew in each section count apart there. */
function numberKey(rows: readonly PrintedRow[]): (row: PrintedRow) => string {
  const firsts = rows.filter((row, i) => row.section !== null && row.section !== rows[i - 1]?.section);
  const restarts = firsts.length > 1 && firsts.every((row) => row.no === firsts[0]?.no);
  return (row) => (restarts ? `${row.section} ${row.no}` : row.no);
}

/** One number over two rows. A row that adds nothing to the other can go; otherwise a person must say. */
function duplicateNumbers({ rows, shifts }: DocumentParts): Seen[] {
  const numbered = rows.filter((row) => row.no !== '');
  const slid = new Set(shifts.flatMap((shift) => shift.rows));
  return [...groupBy(numbered, numberKey(rows))].flatMap(([, same]) => {
    const [first, second] = same;
    if (!first || !second) return [];
    const { no } = first;
    const spare = sameCells(first, second) ? first : sameCells(second, first) ? second : undefined;
    const inShift = slid.has(first);
    return [
      {
        ...at(first),
        field: 'no',
        lines: same.map((row) => row.source.line),
        printed: same.map((row) => `${no}. ${row.title}`).join(' / '),
        proposed: spare && !inShift ? `${no}. ${(spare === first ? second : first).title}` : undefined,
        params: { no },
        fixes: spare && !inShift ? [{ kind: 'layout', replaces: [spare.key], rows: [] } as const] : [],
        // The reading of a shift settles its own copy: one decision is enough.
        ...(inShift ? { weight: 'attention' as const } : {}),
      },
    ];
  });
}

/** A title that breaks off where another row of the same number goes on. */
function cutTitles({ rows }: DocumentParts): Seen[] {
  const keyOf = numberKey(rows);
  const longest = new Map<string, PrintedRow>();
  for (const row of rows) {
    if (row.title.length > (longest.get(keyOf(row))?.title.length ?? 0)) longest.set(keyOf(row), row);
  }
  return rows.flatMap((row) => {
    const fullest = longest.get(keyOf(row));
    const full = fullest && fullest.title.length > row.title.length ? fullest : undefined;
    return isCopyOf(row, full)
      ? [{ ...at(row), field: 'title', printed: row.title, proposed: full?.title, params: { no: row.no } }]
      : [];
  });
}

/** «2.4» → the numbers counted with it, and its own. */
const countedIn = (no: string): string => no.slice(0, no.lastIndexOf('.') + 1);
const lastOf = (no: string): number => Number(no.slice(no.lastIndexOf('.') + 1));

/** Numbers left out between the first and the last of those counted together; the order of rows is free. */
function numberGaps({ rows }: DocumentParts): Seen[] {
  const numbered = rows.filter((row) => /^\d+(?:\.\d+)*$/u.test(row.no));
  if (numbered.length < rows.length) return [];
  return [...groupBy(numbered, ({ no }) => countedIn(no))].flatMap(([prefix, counted]) => {
    const present = new Set(counted.map(({ no }) => lastOf(no)));
    const first = counted.reduce((least, { no }) => Math.min(least, lastOf(no)), Number.POSITIVE_INFINITY);
    return counted.flatMap((row) => {
      const before = lastOf(row.no) - 1;
      const gap = before > first && !present.has(before);
      return gap
        ? [{ ...at(row), field: 'no', printed: row.no, params: { missing: `${prefix}${before}` } }]
        : [];
    });
  });
}

function numberMissing({ rows }: DocumentParts): Seen[] {
  if (!rows.some((row) => row.no !== '')) return [];
  return rows.filter((row) => row.no === '').map((row) => ({ ...at(row), field: 'no', printed: row.title }));
}

/** A piece of a row printed below it without a number, as at a page break; it is glued in the reading. */
function continuations({ plan, rows }: DocumentParts): Seen[] {
  const numbers = new Map(rows.map((row) => [row.key, row.no]));
  return plan.torn.map(({ row: key, line, cells }) => {
    const no = numbers.get(key) ?? '';
    return { line, row: no, printed: Object.values(cells).join(' | '), params: { no } };
  });
}

/** A piece of a term on such a line: neither half is a term by itself. */
function tornTerms({ plan, rows }: DocumentParts): Seen[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return plan.torn.flatMap(({ row: key, line, cells }) => {
    const row = byKey.get(key);
    if (!row || !cells.term) return [];
    const printed = `${row.term.slice(0, -cells.term.length).trim()} / ${cells.term}`;
    return [{ ...at(row), lines: [row.source.line, line], field: 'term', printed, proposed: row.term }];
  });
}

const graveWhenEmpty: readonly CellField[] = ['title', 'term', 'responsible'];

/** A dash in place of a term is a finding of the terms. */
const isEmpty = (row: PrintedRow, field: CellField): boolean =>
  row[field] === '' || (field !== 'term' && /^[-–—]+$/u.test(row[field]));

/** A cell left empty, or crossed out, in a column that other rows fill. */
function emptyCells({ rows: all, planRows }: DocumentParts): Seen[] {
  const askew = new Set(planRows.filter(isStraightened).map(({ key }) => key));
  const rows = all.filter(({ key }) => !askew.has(key));
  const used = cellFields.filter((field) => rows.some((row) => row[field] !== ''));
  return rows.flatMap((row) =>
    used
      .filter((field) => isEmpty(row, field))
      .map((field) => ({
        ...at(row),
        field,
        printed: row[field],
        explain: `empty_${field}`,
        ...(graveWhenEmpty.includes(field) ? { weight: 'decision' as const } : {}),
      })),
  );
}

/** Columns of the table that a plan of measures has no place for. */
function unreadColumns({ plan }: DocumentParts): Seen[] {
  return plan.unread.map(({ line, text }) => ({ line, printed: text }));
}

/** Rows with more cells than the header has columns. */
function cellsBeyond({ plan, planRows }: DocumentParts): Seen[] {
  const askew = new Set(planRows.filter(isStraightened).map(({ source }) => source.line));
  return plan.beyond
    .filter(({ line }) => !askew.has(line))
    .map(({ line, no, text }) => ({ line, row: no, printed: text }));
}

/** The column names a body here and its head there: who answers, and whose cabinet receives the assignment? */
function rolesMixed({ planRows }: DocumentParts): Seen[] {
  const parties = planRows.flatMap((row) => row.responsible.map((party) => ({ row, party })));
  return [
    ...groupBy(
      parties.filter(({ party }) => party.abbreviation),
      ({ party }) => party.abbreviation ?? '',
    ),
  ].flatMap(([abbreviation, uses]) => {
    const roles = uses.filter(({ party }) => party.kind === 'role');
    const bodies = uses.filter(({ party }) => party.text === abbreviation);
    if (roles.length === 0 || bodies.length === 0) return [];
    const printed = [...new Set([...bodies, ...roles].map(({ party }) => party.text))].join(' / ');
    const lines = bodies.map(({ row }) => row.source.line);
    return together(lines, {
      field: 'responsible',
      about: abbreviation,
      printed,
      params: { abbreviation, roles: roles.length, bodies: bodies.length },
    });
  });
}

function unknownParties({ planRows }: DocumentParts): Seen[] {
  const parties = planRows
    .filter((row) => !isStraightened(row))
    .flatMap((row) => row.responsible.map((party) => ({ row, party })));
  const unknown = parties.filter(({ party }) => party.kind === 'unknown');
  return [...groupBy(unknown, ({ party }) => party.text)].flatMap(([text, uses]) =>
    together(
      uses.map(({ row }) => row.source.line),
      {
        field: 'responsible',
        about: text,
        row: uses[0]?.row.no ?? '',
        printed: text,
        params: { text, rows: uses.length },
      },
    ),
  );
}

export const rowRules: readonly FindingRule[] = [
  { code: 'columns_shifted', weight: 'decision', confidence: 'high', find: shifted },
  { code: 'duplicate_number', weight: 'decision', confidence: 'high', find: duplicateNumbers },
  { code: 'title_cut', weight: 'note', confidence: 'high', find: cutTitles },
  { code: 'number_gap', weight: 'attention', confidence: 'high', find: numberGaps },
  { code: 'number_missing', weight: 'attention', confidence: 'high', find: numberMissing },
  { code: 'continuation_row', weight: 'note', confidence: 'high', find: continuations },
  { code: 'term_torn', weight: 'note', confidence: 'high', find: tornTerms },
  { code: 'empty_cell', weight: 'attention', confidence: 'high', find: emptyCells },
  { code: 'column_unread', weight: 'attention', confidence: 'high', find: unreadColumns },
  { code: 'cells_beyond', weight: 'decision', confidence: 'high', find: cellsBeyond },
  { code: 'role_and_body_mixed', weight: 'note', confidence: 'medium', find: rolesMixed },
  { code: 'responsible_unknown', weight: 'decision', confidence: 'high', find: unknownParties },
];
