import { type LocalDate, minDate } from '#domain/kernel/dates.ts';
import type { DecidedFinding } from './model.ts';
import type { Abbreviation, Finding, OrderReading, PlanRow } from './reading/model.ts';

/** What was decided on each finding, the latest decision last. */
export type Decisions = ReadonlyMap<string, Pick<DecidedFinding, 'decision' | 'edits'>>;

export const decisionsOf = (
  decided: readonly Pick<DecidedFinding, 'findingId' | 'decision' | 'edits'>[],
): Decisions => new Map(decided.map((one) => [one.findingId, one]));

export function acceptedFindings(
  { findings }: Pick<OrderReading, 'findings'>,
  decisions: Decisions,
): Finding[] {
  return findings.filter(({ id }) => decisions.get(id)?.decision === 'accepted');
}

/** The entry with the proposal in place of the printed words; itself where they do not stand in it. */
function corrected(entry: Abbreviation, { place, printed, proposed }: Finding): Abbreviation {
  const lines = entry.source.lines ?? [entry.source.line];
  const isHere = entry.origin === 'legend' && lines.includes(place.line);
  if (!isHere || proposed === null || printed === '' || !entry.full.includes(printed)) return entry;
  return { ...entry, full: entry.full.replace(printed, () => proposed) };
}

/** The legend as it was decided: what was accepted on its lines is what paper and directory go by. */
export function decidedLegend(
  reading: Pick<OrderReading, 'findings' | 'abbreviations'>,
  decisions: Decisions,
): Abbreviation[] {
  // A whole entry first, then words in it.
  const accepted = acceptedFindings(reading, decisions).toSorted(
    (a, b) => b.printed.length - a.printed.length,
  );
  return reading.abbreviations.map((entry) => accepted.reduce(corrected, entry));
}

type Dated = Pick<OrderReading, 'clauses'>;

/** The day of the clause that beats the period of a row, where the finding says so. */
function clauseDay({ clauses }: Dated, { code, explanation }: Finding): LocalDate | null {
  if (code !== 'hard_date_before_term_end') return null;
  return clauses.find(({ no }) => no === explanation.params.clause)?.dueOn ?? null;
}

/**
 * The day by which a row must be done whatever its period says: that of the clause, where it was accepted that the
 * clause's day beats the plan's; the printed period stays beside it. (order 01-21/744, cl. 2.2 and item 4)
 */
export function decidedDay(
  reading: Dated & Pick<OrderReading, 'findings'>,
  decisions: Decisions,
  row: PlanRow,
): LocalDate | null {
  const lines = row.source.lines ?? [row.source.line];
  return acceptedFindings(reading, decisions)
    .filter(({ place }) => place.row === row.no && lines.includes(place.line))
    .flatMap((finding) => clauseDay(reading, finding) ?? [])
    .filter((day) => row.term.to !== null && day < row.term.to)
    .reduce<LocalDate | null>((first, day) => (first ? minDate(first, day) : day), null);
}

/** Whether the plan changes when the proposal is accepted; otherwise it is only taken note of. */
export function hasEffect(reading: Dated & Pick<OrderReading, 'abbreviations'>, finding: Finding): boolean {
  if (finding.fixes.length > 0 || clauseDay(reading, finding) !== null) return true;
  return reading.abbreviations.some((entry) => corrected(entry, finding) !== entry);
}
