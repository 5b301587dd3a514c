import type { Period } from '#domain/terms/model.ts';
import type { TornSentence } from './clauses.ts';
import type { Abbreviation, Annex, Clause, PlanRow, PrintedRow, Requisites } from './model.ts';
import type { PlanTable } from './rows.ts';
import type { ColumnShift } from './shift.ts';
import type { SourceDocument } from './source.ts';

/** Everything the reader knows of a document; what the findings look at. */
export interface DocumentParts extends SourceDocument {
  readonly tableLines: ReadonlySet<number>;
  /** Last line of the order's own text, before the first annex. */
  readonly frameEnd: number;
  readonly requisites: Requisites;
  readonly clauses: readonly Clause[];
  readonly tornSentences: readonly TornSentence[];
  readonly plan: PlanTable;
  readonly rows: readonly PrintedRow[];
  readonly planRows: readonly PlanRow[];
  readonly period: Period | null;
  readonly shifts: readonly ColumnShift[];
  readonly abbreviations: readonly Abbreviation[];
  readonly annexes: readonly Annex[];
}
