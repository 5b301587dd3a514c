import type { CellKey, FormDefinition, SourceRef } from './model.ts';
import { findCell, patternOf, sectionsOf } from './rules.cells.ts';
import { isMatch } from './rules.help.ts';

export interface Provenance {
  readonly source: SourceRef;
  /** The order's own wording, where the label on the screen corrects it. */
  readonly printed: string | undefined;
}

/** Where a cell comes from: what the product added is never shown as printed. */
export function provenanceOf(def: FormDefinition, cell: CellKey): Provenance | undefined {
  const spec = findCell(def, cell);
  if (!spec) return undefined;
  const table = sectionsOf(def)
    .find((section) => section.id === spec.section)
    ?.tables.find((one) => one.id === spec.table);
  const row = table?.rows.find((one) => one.id === spec.path.split('.')[1]?.replace('[*]', ''));
  const column = table?.columns.find((one) => one.id === spec.column);
  const origin = def.origins?.find(({ cells }) => cells.some((pattern) => isMatch(pattern, patternOf(cell))));
  const words = origin ? [row?.printed] : [row?.printed, column?.groupPrinted, column?.printed];
  return {
    source: origin ? { added: origin.added } : spec.source,
    printed: words.filter(Boolean).join(', ') || undefined,
  };
}
