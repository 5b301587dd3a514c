import type { CellHelp, CellKey, FormDefinition } from './model.ts';
import { listCells, patternOf } from './rules.cells.ts';

/** All that is said about a concrete cell, the general words first. */
export function helpFor(def: FormDefinition, key: CellKey): readonly CellHelp[] {
  return (def.help ?? []).filter((help) => help.cells.some((pattern) => isMatch(pattern, patternOf(key))));
}

/** Part by part; `*` stands for any part, and a part without `[*]` for the repeated one too. */
export function isMatch(pattern: string, key: CellKey): boolean {
  const [wanted, parts] = [pattern.split('.'), key.replaceAll('[*]', '').split('.')];
  return wanted.length === parts.length && wanted.every((part, at) => part === '*' || part === parts[at]);
}

/** Sections that hold cells of these patterns. */
export function sectionsWith(def: FormDefinition, patterns: readonly string[]): string[] {
  const cells = listCells(def).filter(({ key }) => patterns.some((pattern) => isMatch(pattern, key)));
  return [...new Set(cells.map(({ section }) => section))];
}
