import { type CellField, cellFields, type PlanRow } from '#domain/orders/reading/model.ts';

export function cellText(row: PlanRow, field: CellField): string {
  const texts = {
    title: row.title,
    term: row.term.text,
    responsible: row.responsibleText,
    result: row.result,
  } as const satisfies Record<CellField, string>;
  return texts[field];
}

/** Cells of a row that differ from the printed row it comes from. */
export function changedFields(row: PlanRow, printed: PlanRow | undefined): readonly CellField[] {
  return printed ? cellFields.filter((field) => cellText(row, field) !== cellText(printed, field)) : [];
}
