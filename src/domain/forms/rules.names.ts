import { foldText } from '#domain/kernel/text.ts';
import { type CellKey, type FormDefinition, type KnownName, QUALIFIER_COLUMN } from './model.ts';
import type { Reading } from './rules.asked.ts';
import { findCell, pathOf } from './rules.cells.ts';

const known = new WeakMap<readonly KnownName[], ReadonlyMap<string, string>>();

/** The name that the text stands for, as the directory of the cell has it; the text itself where it is in none. */
export function nameFor(def: FormDefinition, cell: CellKey, text: string): string {
  return namesOf(def, cell).get(foldText(text)) ?? text;
}

/** The name of the repeated row that the cell lies in; undefined while it has none. */
export function nameAt({ def, answers }: Pick<Reading, 'def' | 'answers'>, key: CellKey): string | undefined {
  const cell = `${pathOf(key)}.${QUALIFIER_COLUMN}`;
  const text = answers[cell];
  return typeof text === 'string' ? nameFor(def, cell, text) : undefined;
}

/** Where the names stand by which a cell is consolidated: a text is a name itself. */
export const namingCellOf = (def: FormDefinition, cell: CellKey): CellKey =>
  findCell(def, cell)?.field.type === 'text' ? cell : `${pathOf(cell)}.${QUALIFIER_COLUMN}`;

/** What may be written for the names of a cell's directory, as `foldText` leaves it → the name. */
function namesOf(def: FormDefinition, cell: CellKey): ReadonlyMap<string, string> {
  const names = def.directories?.[findCell(def, cell)?.field.directory ?? ''] ?? [];
  const found = known.get(names);
  if (found) return found;
  const byText = new Map(
    names.flatMap(({ name, also }) => [name, ...also].map((text) => [foldText(text), name] as const)),
  );
  known.set(names, byText);
  return byText;
}
