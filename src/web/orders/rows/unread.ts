import type { Finding, PlanRow } from '#domain/orders/reading/model.ts';
import { canEdit, cellsOf, sortFindings } from '#domain/orders/rules.deciding.ts';
import { linesOf, linesOfSource } from '../source/lines.ts';

export const isUnreadTerm = ({ term }: PlanRow): boolean =>
  term.kind === 'unreadable' || term.kind === 'no_year';

/** A row with a cell that could not be read: its term, or somebody whom nobody knows. */
export const isUnread = (row: PlanRow): boolean =>
  isUnreadTerm(row) || row.responsible.some(({ kind }) => kind === 'unknown');

/** By cell («L46.term»): the finding through which a person may write what it says, the gravest of several. */
export function readersOf(
  findings: readonly Finding[],
  rows: readonly PlanRow[],
): ReadonlyMap<string, Finding> {
  const rowsAt = new Map<number, PlanRow[]>();
  for (const row of rows) {
    for (const line of linesOfSource(row.source)) {
      const there = rowsAt.get(line);
      if (there) there.push(row);
      else rowsAt.set(line, [row]);
    }
  }
  const readers = new Map<string, Finding>();
  for (const finding of sortFindings(findings)) {
    const near = [...new Set(linesOf(finding).flatMap((line) => rowsAt.get(line) ?? []))];
    if (!canEdit(finding, near)) continue;
    for (const { row, field } of cellsOf(finding, near)) {
      const cell = `${row}.${field}`;
      if (!readers.has(cell)) readers.set(cell, finding);
    }
  }
  return readers;
}
