import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import type { EvidenceDemand } from './additions/model.ts';
import type { DemandedPaper, Lack } from './model.evidence.ts';
import type { ReportClaim } from './model.ts';

/** Without its evidence a report is accepted only for a reason that can be read later. */
export const SHORTEST_EXCUSE = 20;

/** What the executor's own report brings: the product keeps its records itself, others are asked of the schools. */
export const demandedPapers = (demands: readonly EvidenceDemand[]): DemandedPaper[] =>
  demands.flatMap(({ kind, count, of }) => (kind !== 'record' && of === 'executor' ? [{ kind, count }] : []));

/** Kinds of which there are fewer whole papers than demanded. */
export const lackedOf = (
  demanded: readonly DemandedPaper[],
  papers: readonly { readonly kind: PaperKind }[],
): PaperKind[] =>
  demanded
    .filter(({ kind, count }) => papers.filter((paper) => paper.kind === kind).length < count)
    .map(({ kind }) => kind);

/** Every kind that is not there is explained, kind by kind. (order 01-21/744, App. 1, column 5) */
export function refusalOfEvidence(
  claim: ReportClaim,
  demanded: readonly DemandedPaper[],
  papers: readonly { readonly kind: PaperKind }[],
  lacks: readonly Lack[],
): Refusal | undefined {
  if (claim === 'not_required') return undefined;
  const silent = lackedOf(demanded, papers).find((kind) => !lacks.some((lack) => lack.kind === kind));
  return silent && { code: 'invalid', reason: 'assignment.evidence_unsaid', detail: { kind: silent } };
}

/** A report without its evidence is accepted one by one, with a reason. */
export const refusalOfAcceptance = (lacks: readonly PaperKind[], text: string): Refusal | undefined =>
  lacks.length > 0 && text.trim().length < SHORTEST_EXCUSE
    ? { code: 'invalid', reason: 'assignment.unproved', detail: { count: SHORTEST_EXCUSE, field: 'text' } }
    : undefined;

interface Evidence<Id> {
  readonly paperIds: Id[];
  readonly lacks: Lack[];
}

/** As the history says it of an obligation that the same deed was reported for. */
export const SAME_DEED = 'Подтверждается отчётом по связанному поручению.';

/**
 * What a report keeps: its papers, and an excuse for what is demanded and not there. Of another obligation closed by
 * the same deed nothing may have been said: it has demands of its own.
 */
export function evidenceOf<Id>(
  claim: ReportClaim,
  demanded: readonly DemandedPaper[],
  papers: readonly { readonly id: Id; readonly kind: PaperKind }[],
  said: readonly Lack[],
): Evidence<Id> {
  const lacked = claim === 'done' ? lackedOf(demanded, papers) : [];
  return {
    paperIds: papers.map(({ id }) => id),
    lacks: lacked.map((kind) => said.find((lack) => lack.kind === kind) ?? { kind, why: SAME_DEED }),
  };
}
