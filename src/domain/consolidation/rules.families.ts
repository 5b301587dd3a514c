import type { CellKey, FormDefinition, KeyTemplate } from '#domain/forms/model.ts';
import { findCell, listCells, patternOf, resolveTemplate } from '#domain/forms/rules.cells.ts';
import { isMatch } from '#domain/forms/rules.help.ts';
import { type Slot, slotsOf } from '#domain/forms/rules.project.ts';
import type { Protection } from './model.suppression.ts';

/** A total and the cells that it is made of, or should be. */
export interface Relation {
  readonly total: CellKey;
  readonly parts: readonly CellKey[];
}

/** Protected cells that addition ties together: one of them shown would tell of the others, so they stand or fall together. */
export interface Family {
  readonly keys: readonly CellKey[];
  readonly relations: readonly Relation[];
}

/** The protected cells and everything that is their sum or their part, in families. */
export function familiesOf(def: FormDefinition, { patterns }: Protection): readonly Family[] {
  const relations = relationsOf(def);
  const counted = new Set(slotsOf(def).flatMap((slot) => (slot.measure === 'value' ? [slot.key] : [])));
  const wanted = [...counted].filter((key) => patterns.some((pattern) => isMatch(pattern, key)));
  const families: Family[] = [];
  for (const key of wanted) {
    if (families.some((family) => family.keys.includes(key))) continue;
    const keys = reach(key, relations);
    families.push({
      keys: [...keys].filter((one) => counted.has(one)),
      relations: relations.filter(
        ({ total, parts }) => keys.has(total) && [total, ...parts].every((one) => counted.has(one)),
      ),
    });
  }
  return families;
}

/** A share of protected numbers, with the cells that it is a share of. */
export interface Share {
  readonly key: CellKey;
  readonly of: CellKey;
  readonly to: CellKey;
}

export function sharesOf(def: FormDefinition, families: readonly Family[]): readonly Share[] {
  const tied = new Set(families.flatMap((family) => family.keys));
  return listCells(def).flatMap(({ key, field: { derived } }) => {
    if (derived?.kind !== 'ratio') return [];
    const share = { key, of: resolveTemplate(derived.of, key), to: resolveTemplate(derived.to, key) };
    return tied.has(share.of) || tied.has(share.to) ? [share] : [];
  });
}

/** Where the numbers of a cell stand in an aggregate. */
export function slotAt(def: FormDefinition, key: CellKey, measure: Slot['measure']): number {
  return slotsOf(def).findIndex((slot) => slot.key === key && slot.measure === measure);
}

function relationsOf(def: FormDefinition): Relation[] {
  const resolved = (total: KeyTemplate, parts: readonly KeyTemplate[], at: CellKey): Relation => ({
    total: patternOf(resolveTemplate(total, at)),
    parts: parts.map((part) => patternOf(resolveTemplate(part, at))),
  });
  const sums = listCells(def).flatMap(({ key, field: { derived } }) =>
    derived?.kind === 'sum' ? [resolved(key, derived.of, key)] : [],
  );
  const equalities = def.checks.flatMap((check) =>
    check.kind === 'sum_equals'
      ? (check.rows ?? ['']).map((row) => resolved(check.total, check.parts, `${row}.`))
      : [],
  );
  return [...sums, ...equalities].filter(({ total }) => findCell(def, total) !== undefined);
}

function reach(start: CellKey, relations: readonly Relation[]): ReadonlySet<CellKey> {
  const keys = new Set([start]);
  for (const key of keys) {
    for (const { total, parts } of relations) {
      if (total === key || parts.includes(key)) for (const one of [total, ...parts]) keys.add(one);
    }
  }
  return keys;
}
