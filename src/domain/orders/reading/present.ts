import type { Period, Term } from '#domain/terms/model.ts';
import { dueOn } from '#domain/terms/rules.overdue.ts';
import type { Abbreviation, Annex, Clause, Finding, OrderReading, PlanRow, Requisites } from './model.ts';

/** A row as the command prints it. */
interface PresentedItem {
  readonly no: string;
  readonly title: string;
  readonly term: Pick<Term, 'text' | 'kind' | 'from' | 'to'> & { readonly due: string | null };
  readonly responsible: PlanRow['responsible'];
  readonly result: string;
  readonly source: PlanRow['source'];
  /** The heading that it stands under. */
  readonly section: string | null;
}

export interface PresentedReading {
  readonly requisites: Requisites;
  readonly clauses: readonly Clause[];
  readonly items: readonly PresentedItem[];
  readonly proposedItems: readonly PresentedItem[];
  readonly abbreviations: readonly Abbreviation[];
  readonly annexes: readonly Annex[];
  readonly findings: readonly Finding[];
}

function presentItem(
  { no, title, term, responsible, result, source, section }: PlanRow,
  period: Period | null,
): PresentedItem {
  const { text, kind, from, to } = term;
  // The due day of a recurring measure moves on with each proof; a document alone names none.
  const due = kind === 'recurring' ? null : dueOn(term, period);
  return { no, title, term: { text, kind, from, to, due }, responsible, result, source, section };
}

/** The reading of an order as one JSON value: printed items beside the proposed ones. */
export function presentReading(reading: OrderReading): PresentedReading {
  const { requisites, clauses, rows, proposedRows, period, abbreviations, annexes, findings } = reading;
  return {
    requisites,
    clauses,
    items: rows.map((row) => presentItem(row, period)),
    proposedItems: proposedRows.map((row) => presentItem(row, period)),
    abbreviations,
    annexes,
    findings,
  };
}
