import { readTerm } from '#domain/terms/rules.ts';
import type { DocumentParts } from '../document.ts';
import { type CellField, cellFields, type Fix, type PlanRow, type PrintedRow } from '../model.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';

const at = (row: Pick<PrintedRow, 'source' | 'no'>): { line: number; row: string } => ({
  line: row.source.line,
  row: row.no,
});

/** Words that are a term and hardly anything else. */
const isTerm = (text: string): boolean =>
  text !== '' &&
  ['date', 'month', 'interval', 'recurring', 'whole_period', 'no_year'].includes(readTerm(text).kind);

/** How many columns to the right of its place a row stands: its term is no term, and a neighbour of it is one. */
function askewBy({ term, responsibleText, title, no }: PlanRow): -2 | -1 | 0 | 1 {
  if (term.kind !== 'unreadable' || (term.issue !== 'unknown_form' && term.issue !== 'empty')) return 0;
  if (isTerm(responsibleText)) return 1;
  if (isTerm(title) && term.text !== '') return -1;
  return no !== '' && !/^\d{1,3}(?:\.\d{1,3})*$/u.test(no) && isTerm(no) ? -2 : 0;
}

/**
 * One to the right is sure where nothing stands before the title. The finding itself offers the cells: no other asks
 * for them.
 */
export const isStraightened = (row: PlanRow): boolean => askewBy(row) === 1 && row.title === '';

/** Every cell with what the neighbour it slid to holds. */
function straightened(row: PlanRow, beyond: string): { texts: string[]; fixes: Fix[] } | undefined {
  const printed: Record<CellField, string> = {
    title: row.title,
    term: row.term.text,
    responsible: row.responsibleText,
    result: row.result,
  };
  const cells = [...cellFields.map((field) => printed[field]), beyond];
  if (!isStraightened(row)) return undefined;
  const fixes = cellFields.flatMap((field, i): Fix[] => {
    const proposed = cells[i + 1] ?? '';
    const whole = { kind: 'text', row: row.key, field, at: 0, printed: printed[field], proposed } as const;
    return printed[field] === proposed ? [] : [whole];
  });
  return { texts: cells.slice(1), fixes };
}

/** A row whose cells stand a column beside those of the others: read under the wrong headers. */
function askew({ planRows, plan }: DocumentParts): Seen[] {
  const beyond = new Map(plan.beyond.map(({ line, text }) => [line, text]));
  return planRows.flatMap((row) => {
    if (askewBy(row) === 0) return [];
    const moved = straightened(row, beyond.get(row.source.line) ?? '');
    const cells = [row.no, row.title, row.term.text, row.responsibleText, row.result];
    return [
      {
        ...at(row),
        printed: cells.filter((cell) => cell !== '').join(' | '),
        proposed: moved?.texts.filter((cell) => cell !== '').join(' | '),
        fixes: moved?.fixes ?? [],
      },
    ];
  });
}

/** The text of the file ends inside the last row. */
function cut({ plan, rows }: DocumentParts): Seen[] {
  return rows
    .filter(({ key }) => key === plan.cut)
    .map((row) => ({ ...at(row), printed: row.title, params: { no: row.no } }));
}

/** A table that names nobody who answers: told once, not for every row. */
function responsibleAbsent({ plan }: DocumentParts): Seen[] {
  const { columns, start } = plan;
  if (!columns || columns.fields.responsible.length > 0 || columns.fields.result.length > 0) return [];
  return [{ line: start, field: 'responsible', printed: '' }];
}

/** «ИЮНЬ 2005 г.» over the rows is their term, since no column is. */
function termFromHeading({ plan, rows }: DocumentParts): Seen[] {
  const numbers = new Map(rows.map((row) => [row.key, row.no]));
  return [...groupBy(plan.headed, ({ line }) => String(line))].flatMap(([, headed]) =>
    together([headed[0]?.line ?? 1], {
      field: 'term',
      row: numbers.get(headed[0]?.row ?? '') ?? '',
      printed: headed[0]?.text ?? '',
      params: { rows: headed.length },
    }),
  );
}

export const layoutRules: readonly FindingRule[] = [
  { code: 'row_askew', weight: 'decision', confidence: 'medium', find: askew },
  { code: 'row_cut', weight: 'decision', confidence: 'high', find: cut },
  { code: 'responsible_absent', weight: 'attention', confidence: 'high', find: responsibleAbsent },
  { code: 'term_from_heading', weight: 'attention', confidence: 'medium', find: termFromHeading },
];
