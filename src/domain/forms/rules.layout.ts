import type { CellKey, ChildList, FormDefinition, Row, Section, Table } from './model.ts';
import { QUALIFIER_COLUMN } from './model.ts';
import { type CellSpec, findCell, resolveTemplate } from './rules.cells.ts';

/** A row as it stands on the screen: a fixed one, or one instance of a repeated row. */
export interface RowAt {
  row: Row;
  /** `section.row` or `section.row[instance]`. */
  path: string;
  instance: string | null;
}

export interface CellAt {
  key: CellKey;
  spec: CellSpec;
}

export function rowPathOf(section: Section, row: Row): string {
  return `${section.id}.${row.id}`;
}

/** The rows of a table with the instances that are there now. */
export function rowsAt(
  section: Section,
  rows: readonly Row[],
  instances: (rowPath: string) => readonly string[],
): readonly RowAt[] {
  return rows.flatMap((row): RowAt[] => {
    const path = rowPathOf(section, row);
    if (!row.repeat) return [{ row, path, instance: null }];
    return instances(path).map((instance) => ({ row, path: `${path}[${instance}]`, instance }));
  });
}

/** The cell in which a row and a column meet, or undefined for the printed «X». */
export function cellAt(def: FormDefinition, path: string, columnId: string): CellAt | undefined {
  const key = `${path}.${columnId}`;
  const spec = findCell(def, key);
  return spec ? { key, spec } : undefined;
}

/** All facts of one row: those that only this row has first, since they decide about the others. */
export function cellsOfRow(def: FormDefinition, table: Table, at: RowAt): readonly CellAt[] {
  const columns = table.columns.map((column) => cellAt(def, at.path, column.id));
  return [...ownCellsOf(def, table, at), ...columns.filter((cell) => cell !== undefined)];
}

/** Facts of a row for which the table has no column. */
export function ownCellsOf(def: FormDefinition, table: Table, at: RowAt): readonly CellAt[] {
  const columns = new Set([QUALIFIER_COLUMN, ...table.columns.map((column) => column.id)]);
  const own = (at.row.cells ?? []).filter((cell) => !columns.has(cell.column));
  return own.map((cell) => cellAt(def, at.path, cell.column)).filter((cell) => cell !== undefined);
}

export function qualifierAt(def: FormDefinition, at: RowAt): CellAt | undefined {
  return at.row.repeat?.qualifier ? cellAt(def, at.path, QUALIFIER_COLUMN) : undefined;
}

export function listsOf(table: Table, row: Row): readonly ChildList[] {
  return row.withoutLists ? [] : (table.lists ?? []);
}

/**
 * The stated total that a computed sum should agree with: a check adds up the same cells.
 * Undefined where nothing is stated beside the sum.
 */
export function statedTotalOf(def: FormDefinition, spec: CellSpec, key: CellKey): CellKey | undefined {
  const { derived } = spec.field;
  if (derived?.kind !== 'sum') return undefined;
  const parts = derived.of.join();
  const check = def.checks.find((one) => one.kind === 'sum_equals' && one.parts.join() === parts);
  return check?.kind === 'sum_equals' ? resolveTemplate(check.total, key) : undefined;
}
