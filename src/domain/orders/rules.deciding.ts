import type { ErrorCode, ErrorDetail, Refusal } from '#domain/kernel/errors.ts';
import type { FindingDecisionId } from '#domain/kernel/ids.ts';
import type { CellEdit, DecidedFinding, FindingDecision, OrderStatus } from './model.ts';
import type { KnownParties } from './reading/dictionary.ts';
import {
  type CellField,
  cellFields,
  type Finding,
  findingWeights,
  type OrderReading,
  type PlanRow,
} from './reading/model.ts';
import { decisionsOf } from './rules.effects.ts';
import { decidedRows } from './rules.obligations.ts';
import { orderFlow } from './rules.ts';

/** Whether a finding offers another reading; without one the order can only stay as printed. */
export function hasProposal(finding: Finding): boolean {
  return finding.fixes.length > 0 || finding.proposed !== null;
}

/** Whether the proposal may be accepted together with others: high confidence, in every column it touches. */
export function isSure(finding: Finding): boolean {
  const byField = Object.values(finding.confidenceByField ?? {});
  return finding.confidence === 'high' && byField.every((confidence) => confidence === 'high');
}

/** How a matter of typing is taken as it was read: the proposal where there is one, the printed words otherwise. */
export const asRead = (finding: Finding): Extract<FindingDecision, 'accepted' | 'kept'> =>
  hasProposal(finding) ? 'accepted' : 'kept';

/** What closes approval first, then as the document runs. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      findingWeights.indexOf(a.weight) - findingWeights.indexOf(b.weight) || a.place.line - b.place.line,
  );
}

/** A cell of the plan. */
export type Cell = Pick<CellEdit, 'row' | 'field'>;

const linesOfRow = ({ source }: PlanRow): readonly number[] => source.lines ?? [source.line];

/** The cells of the rows as they stand that a finding speaks of; none where it is about something else. */
export function cellsOf(finding: Finding, rows: readonly PlanRow[]): Cell[] {
  const { line, lines = [line], field, row } = finding.place;
  const fixed = finding.fixes.flatMap((fix) => (fix.kind === 'text' ? [fix.field] : []));
  const named = cellFields.find((one) => one === field);
  const fields: readonly CellField[] = named ? [named] : cellFields.filter((one) => fixed.includes(one));
  if (fields.length === 0) return [];
  const at = new Set(lines);
  const there = rows.filter((one) => linesOfRow(one).some((no) => at.has(no)));
  // Several rows may come of one line: the printed number tells them apart.
  const own = lines.length === 1 && row ? there.filter(({ no }) => no === row) : there;
  return (own.length > 0 ? own : there).flatMap(({ key }) => fields.map((one) => ({ row: key, field: one })));
}

/** More cells than this are not written by hand in one decision: they are one habit of the whole document. */
const mostEdited = 8;

export function canEdit(finding: Finding, rows: readonly PlanRow[]): boolean {
  const cells = cellsOf(finding, rows).length;
  return cells > 0 && cells <= mostEdited;
}

/** Whether a decision says what was decided already, by whomever. */
function isSameDecision(
  wanted: { readonly decision: FindingDecision | null; readonly edits: readonly CellEdit[] },
  made: { readonly decision: FindingDecision; readonly edits: readonly CellEdit[] } | undefined,
): boolean {
  if (wanted.decision === null || !made) return wanted.decision === (made?.decision ?? null);
  return wanted.decision === made.decision && JSON.stringify(wanted.edits) === JSON.stringify(made.edits);
}

/** Why a decision cannot be made: a reason of the errors, or undefined. */
export function refusalOfDecision(
  finding: Finding,
  decision: FindingDecision,
  edits: readonly CellEdit[],
  rows: readonly PlanRow[],
): string | undefined {
  if (decision === 'accepted' && !hasProposal(finding)) return 'order.nothing_proposed';
  if ((decision === 'edited') !== edits.length > 0) return 'order.nothing_written';
  const cells = cellsOf(finding, rows);
  const foreign = edits.some((edit) => !cells.some((c) => c.row === edit.row && c.field === edit.field));
  return foreign ? 'order.no_such_cell' : undefined;
}

/** What a person wants to be decided on a finding. */
export interface WantedDecision {
  readonly findingId: string;
  /** null takes the decision back. */
  readonly decision: FindingDecision | null;
  readonly edits: readonly CellEdit[];
  /** The decision on the screen; null where there was none. */
  readonly seen: FindingDecisionId | null;
}

/** An order on whose findings somebody decides. */
interface DecidedOn {
  readonly status: OrderStatus;
  readonly reading: OrderReading;
  /** What the region's dictionary says of parties. */
  readonly dictionary: KnownParties;
}

export type DecisionOutcome = { readonly changes: readonly WantedDecision[] } | { readonly refusal: Refusal };

/**
 * What decisions change: of two on one finding the last is meant, and what is decided already, by whomever, is no
 * change. All of them are made or none.
 */
export function decideOn(
  { status, reading, dictionary }: DecidedOn,
  made: readonly DecidedFinding[],
  wanted: readonly WantedDecision[],
): DecisionOutcome {
  const refusal = orderFlow.refusal(status, 'decide');
  if (refusal) return { refusal };
  const standing = new Map(made.map((one) => [one.findingId, one]));
  const meant = [...new Map(wanted.map((one) => [one.findingId, one])).values()];
  const changes = meant.filter((one) => !isSameDecision(one, standing.get(one.findingId)));
  // Only a written cell must be found among the rows; reading them all again takes its time.
  const isWritten = changes.some(({ edits }) => edits.length > 0);
  const rows = isWritten ? decidedRows(reading, decisionsOf(made), dictionary) : [];
  const findings = new Map(reading.findings.map((finding) => [finding.id, finding]));
  for (const { findingId, decision, edits } of changes) {
    const finding = findings.get(findingId);
    if (!finding) return refuse('not_found', 'order.no_such_finding');
    const reason = decision && refusalOfDecision(finding, decision, edits, rows);
    if (reason) return refuse('invalid', reason, { findingId });
  }
  const unseen = changes.flatMap(({ findingId, seen }) => {
    const other = standing.get(findingId);
    return other && other.id !== seen ? [other] : [];
  });
  if (unseen[0])
    return refuse('stale', 'order.decided_meanwhile', { count: unseen.length, by: unseen[0].by });
  return { changes };
}

const refuse = (code: ErrorCode, reason: string, detail: ErrorDetail = {}): { refusal: Refusal } => ({
  refusal: { code, reason, detail },
});
