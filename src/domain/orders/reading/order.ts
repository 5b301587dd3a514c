import { derivePeriod } from '#domain/terms/rules.overdue.ts';
import { readAnnexes } from './annexes.ts';
import { readClauses } from './clauses.ts';
import type { DocumentParts } from './document.ts';
import { findAll } from './findings/findings.ts';
import { applyFixes, readRow } from './fixing.ts';
import { readLegend } from './legend.ts';
import { type Line, words } from './lines.ts';
import type { KnownForm, OrderReading, Refusal } from './model.ts';
import { refusalOfTables } from './refusal.ts';
import { isActKind, isAnnexHeading, readRequisites } from './requisites.ts';
import { readPlanTable } from './rows.ts';
import { findShifts } from './shift.ts';
import type { SourceDocument } from './source.ts';
import { listTable } from './tables/list.ts';

/**
 * Reads an order with its plan of measures: what is printed, what is odd about it, and the reading
 * proposed. Nothing is repaired: `rows` are the printed ones, `proposedRows` have the fixes of the findings
 * of high confidence. A document without a plan of measures is refused with the reason, as is one that was
 * refused before. Only the document is asked: what the region remembers of parties is laid over the reading later.
 */
export function readOrder(
  source: SourceDocument | Refusal,
  options: { forms: readonly KnownForm[] },
): OrderReading | Refusal {
  if ('refused' in source) return source;
  const parts = readParts(source, options.forms);
  if ('refused' in parts) return parts;
  const { requisites, clauses, abbreviations, annexes } = parts;
  const rows = parts.rows.map((row) => readRow(row, abbreviations));
  const read = { ...parts, planRows: rows, period: derivePeriod(rows.map((row) => row.term)) };
  const findings = findAll(read);
  const sure = findings
    .filter((finding) => finding.confidence === 'high')
    .flatMap((finding) => finding.fixes);
  return {
    requisites,
    clauses: [...clauses],
    rows,
    proposedRows: applyFixes(rows, sure, abbreviations),
    period: read.period,
    abbreviations: [...abbreviations],
    annexes: [...annexes],
    findings,
  };
}

type Parts = Omit<DocumentParts, 'planRows' | 'period'>;

/** A line of running text, or a title block above the header of a sheet: not a row of a table. */
const fewestCells = 3;
const isRow = ({ text }: Line): boolean =>
  text.split(/[\t|]/u).filter((cell) => cell.trim()).length >= fewestCells;

/** The act's own text: before the plan and its annex, or behind the plan where the annex was put first. */
function frameOf(lines: readonly Line[], start: number, end: number): Line[] {
  const annexAt = lines.find(isAnnexHeading)?.no ?? Number.POSITIVE_INFINITY;
  const before = lines.filter((line) => line.no < Math.min(annexAt, start));
  const kindAt = lines.findIndex((line) => line.no > end && isActKind(words(line.text)));
  if (kindAt < 0 || before.some((line) => isActKind(words(line.text)))) return before;
  const next = lines.findIndex((line, i) => i > kindAt && isAnnexHeading(line));
  return lines.slice(0, next < 0 ? undefined : next).filter((line) => line.no > end);
}

function readParts(source: SourceDocument, forms: readonly KnownForm[]): Parts | Refusal {
  const { lines } = source;
  const printed = readPlanTable(source.tables, lines);
  const list = printed.rows.length === 0 ? listTable(lines) : undefined;
  const tables = list ? [list] : source.tables;
  const plan = list ? readPlanTable(tables, lines) : printed;
  const { start } = plan;
  if (plan.tables.length === 0) return { refused: refusalOfTables(tables, lines) };
  if (plan.rows.length === 0) return { refused: 'no_rows' };
  const tableLines = new Set(
    tables.flatMap((t) => Array.from({ length: t.lastLine - t.firstLine + 1 }, (_, i) => t.firstLine + i)),
  );
  const abbreviations = readLegend(lines, tableLines);
  const tableEnd = plan.tables.at(-1)?.lastLine ?? start;
  const frame = frameOf(lines, start, tableEnd);
  const outside = lines.filter((line) => (line.no < start || line.no > tableEnd) && !isRow(line));
  const legendEnd = abbreviations
    .filter((entry) => entry.origin === 'legend')
    .reduce((end, { source }) => Math.max(end, source.lines?.at(-1) ?? source.line), tableEnd);
  const read = readClauses(frame);
  return {
    lines,
    notices: source.notices ?? [],
    tables,
    tableLines,
    plan,
    rows: plan.rows,
    requisites: readRequisites(
      outside,
      frame,
      lines.filter((line) => line.no < start),
    ),
    clauses: read.clauses,
    tornSentences: read.torn,
    abbreviations,
    annexes: readAnnexes(lines, tables, { start, end: legendEnd }, forms),
    shifts: findShifts(plan.rows),
    frameEnd: frame.at(-1)?.no ?? 0,
  };
}
