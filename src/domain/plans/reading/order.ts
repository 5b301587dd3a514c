import type { KnownForm, OrderReading, Refusal } from '../model.ts';
import { applyFixes, readRow } from '../rules.fixing.ts';
import { derivePeriod } from '../rules.overdue.ts';
import { readAnnexes } from './annexes.ts';
import { readClauses } from './clauses.ts';
import type { DocumentParts } from './document.ts';
import { findAll } from './findings.ts';
import { readLegend } from './legend.ts';
import { refusalOfTables } from './refusal.ts';
import { isAnnexHeading, readRequisites } from './requisites.ts';
import { readPlanTable } from './rows.ts';
import { findShifts } from './shift.ts';
import type { SourceDocument } from './source.ts';
import { listTable } from './tables.list.ts';

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

function readParts(source: SourceDocument, forms: readonly KnownForm[]): Parts | Refusal {
  const { lines } = source;
  const printed = readPlanTable(source.tables);
  const list = printed.rows.length === 0 ? listTable(lines) : undefined;
  const tables = list ? [list] : source.tables;
  const plan = list ? readPlanTable(tables) : printed;
  const start = plan.tables[0]?.firstLine;
  if (start === undefined) return { refused: refusalOfTables(tables) };
  if (plan.rows.length === 0) return { refused: 'no_rows' };
  const tableLines = new Set(
    tables.flatMap((t) => Array.from({ length: t.lastLine - t.firstLine + 1 }, (_, i) => t.firstLine + i)),
  );
  const abbreviations = readLegend(lines, tableLines);
  const annexAt = lines.find(isAnnexHeading)?.no ?? Number.POSITIVE_INFINITY;
  const frame = lines.filter((line) => line.no < Math.min(annexAt, start));
  const tableEnd = plan.tables.at(-1)?.lastLine ?? start;
  const legendEnd = abbreviations
    .filter((entry) => entry.origin === 'legend' && entry.source.line > tableEnd)
    .map((entry) => entry.source.lines?.at(-1) ?? entry.source.line);
  const read = readClauses(frame);
  return {
    lines,
    tables,
    tableLines,
    plan,
    rows: plan.rows,
    requisites: readRequisites(lines, frame),
    clauses: read.clauses,
    tornSentences: read.torn,
    abbreviations,
    annexes: readAnnexes(lines, tables, { start, end: Math.max(tableEnd, ...legendEnd) }, forms),
    shifts: findShifts(plan.rows),
    frameEnd: frame.at(-1)?.no ?? 0,
  };
}
