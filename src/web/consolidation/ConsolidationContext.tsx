import { createContext, useContext } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import type { ConsolidatedCell } from '#domain/forms/present.ts';

interface Consolidation {
  readonly figures: Readonly<Record<CellKey, ConsolidatedCell>>;
  readonly forms: number;
  /** Cells that are too small to be shown to this reader; absent where nothing is hidden. */
  readonly hidden?: ReadonlySet<CellKey>;
  readonly focus: (cell: CellKey) => void;
  /** Absent where the schools behind a figure are not for this person. */
  readonly open: ((cell: CellKey) => void) | undefined;
}

export const ConsolidationContext = createContext<Consolidation | null>(null);

export function useFigures(): Consolidation {
  const consolidation = useContext(ConsolidationContext);
  if (!consolidation) throw new Error('A figure is drawn outside of a consolidated form');
  return consolidation;
}
