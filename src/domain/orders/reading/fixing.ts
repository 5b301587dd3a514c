import { readTerm } from '#domain/terms/rules.ts';
import type { CellEdit } from '../model.ts';
import type { KnownParties } from './dictionary.ts';
import type {
  Abbreviation,
  CellField,
  CellRef,
  ComposedRow,
  Fix,
  LayoutFix,
  PlanRow,
  PrintedRow,
  TextFix,
} from './model.ts';
import { readResponsible } from './parties.ts';

/** Reads the term and the responsible parties of a printed row through the legend of its document. */
export function readRow(row: PrintedRow, known: readonly Abbreviation[], dictionary?: KnownParties): PlanRow {
  return {
    ...row,
    term: readTerm(row.term),
    responsible: readResponsible(row.responsible, known, dictionary),
    responsibleText: row.responsible,
  };
}

const printedOf = (row: PlanRow): PrintedRow => {
  const { responsibleText, ...rest } = row;
  return { ...rest, term: row.term.text, responsible: responsibleText };
};

const isText = (fix: Fix): fix is TextFix => fix.kind === 'text';
const isLayout = (fix: Fix): fix is LayoutFix => fix.kind === 'layout';

/** One fixed order for any order of arrival; a stretch already taken by an earlier fix is left alone. */
function textFixesInOrder(fixes: readonly TextFix[]): TextFix[] {
  const sorted = [...fixes].sort((a, b) => a.at - b.at || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const kept: TextFix[] = [];
  for (const fix of sorted) {
    const taken = kept.some(
      (k) => k.row === fix.row && k.field === fix.field && fix.at < k.at + Math.max(1, k.printed.length),
    );
    if (!taken) kept.push(fix);
  }
  return kept;
}

function layoutsInOrder(fixes: readonly LayoutFix[]): LayoutFix[] {
  const sorted = [...fixes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const kept: LayoutFix[] = [];
  for (const fix of sorted) {
    if (!kept.some((k) => k.replaces.some((key) => fix.replaces.includes(key)))) kept.push(fix);
  }
  return kept;
}

/** A printed cell, or a part of it, with the text fixes that lie inside. */
function cellText(
  row: PrintedRow,
  field: CellField,
  part: CellRef['part'],
  fixes: readonly TextFix[],
): string {
  const [start, end] = part ?? [0, row[field].length];
  return fixes
    .filter((f) => f.row === row.key && f.field === field && f.at >= start && f.at + f.printed.length <= end)
    .toReversed()
    .reduce(
      (text, f) => text.slice(0, f.at - start) + f.proposed + text.slice(f.at - start + f.printed.length),
      row[field].slice(start, end),
    );
}

function compose(
  row: ComposedRow,
  printed: ReadonlyMap<string, PrintedRow>,
  fixes: readonly TextFix[],
): PrintedRow {
  const cell = (field: CellField): string => {
    const source = printed.get(row[field].row);
    return source ? cellText(source, field, row[field].part, fixes) : '';
  };
  const sources = [row.title, row.term, row.responsible, row.result].map(
    (ref) => printed.get(ref.row)?.source,
  );
  const lines = [...new Set(sources.flatMap((s) => s?.lines ?? (s ? [s.line] : [])))].sort((a, b) => a - b);
  const line = printed.get(row.title.row)?.source.line ?? lines[0] ?? 1;
  return {
    key: row.key,
    no: row.no,
    title: cell('title'),
    term: cell('term'),
    responsible: cell('responsible'),
    result: cell('result'),
    section: printed.get(row.title.row)?.section ?? null,
    source: lines.length > 1 ? { line, lines } : { line },
  };
}

/**
 * The rows with the given fixes applied. Fixes address printed cells, so their order does not matter;
 * no fixes give the printed rows. Of two layouts over one row only the first in the document is applied.
 */
export function applyFixes(
  rows: readonly PlanRow[],
  fixes: readonly Fix[],
  known: readonly Abbreviation[],
  dictionary?: KnownParties,
): PlanRow[] {
  const texts = textFixesInOrder(fixes.filter(isText));
  const layouts = layoutsInOrder(fixes.filter(isLayout));
  const printed = new Map(rows.map((row) => [row.key, printedOf(row)]));
  const whole = (row: PlanRow): ComposedRow => {
    const own = { row: row.key };
    return { key: row.key, no: row.no, title: own, term: own, responsible: own, result: own };
  };
  return rows
    .flatMap((row) => {
      const layout = layouts.find((fix) => fix.replaces.includes(row.key));
      if (!layout) return [whole(row)];
      return layout.replaces[0] === row.key ? layout.rows : [];
    })
    .map((row) => readRow(compose(row, printed, texts), known, dictionary));
}

/** The rows with cells as a person wrote them: these words stand above every fix, the last ones above earlier ones. */
export function applyEdits(
  rows: readonly PlanRow[],
  edits: readonly CellEdit[],
  known: readonly Abbreviation[],
  dictionary?: KnownParties,
): PlanRow[] {
  const byRow = Map.groupBy(edits, ({ row }) => row);
  return rows.map((row) => {
    const own = byRow.get(row.key);
    if (!own) return row;
    const written = Object.fromEntries(own.map(({ field, text }) => [field, text]));
    return readRow({ ...printedOf(row), ...written }, known, dictionary);
  });
}
