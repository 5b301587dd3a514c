import { foldText } from '#domain/kernel/text.ts';
import type { CellMove, FormMapping } from './model.mapping.ts';
import type { Answers, CellKey, FormDefinition } from './model.ts';
import { type Aggregate, emptyAggregate } from './rules.aggregate.ts';
import { findCell, listCells, patternOf } from './rules.cells.ts';
import { nameFor, namingCellOf } from './rules.names.ts';
import { type Slot, slotsOf } from './rules.project.ts';

/** An old version's cells, as patterns, and where each stands in the new one. */
export type Correspondence = ReadonlyMap<CellKey, CellKey>;

const INSTANCE = /\[[^[\]]*\]/g;

/** What moved between two versions of one form; nothing within a version. */
export function movesBetween(
  mappings: readonly FormMapping[],
  from: FormDefinition,
  to: FormDefinition,
): readonly CellMove[] {
  const isBetween = (m: FormMapping) => m.code === to.code && m.from === from.version && m.to === to.version;
  return mappings.find(isBetween)?.moves ?? [];
}

/** Cells that mean the same in both versions: moved or of the same key, with a field of the same type. */
export function correspondence(
  from: FormDefinition,
  to: FormDefinition,
  moves: readonly CellMove[],
): Correspondence {
  return new Map(
    listCells(from).flatMap((spec): [CellKey, CellKey][] => {
      const key = movedKey(moves, spec.key);
      const target = key === null ? undefined : findCell(to, key);
      if (!target || target.field.type !== spec.field.type) return [];
      return instancesOf(target.key).length === instancesOf(spec.key).length ? [[spec.key, target.key]] : [];
    }),
  );
}

/** The nearest path that moves takes the cell with it. */
function movedKey(moves: readonly CellMove[], key: CellKey): CellKey | null {
  const [move] = moves
    .filter(({ from }) => key === from || key.startsWith(`${from}.`))
    .toSorted((a, b) => b.from.length - a.from.length);
  if (!move) return key;
  return move.to === null ? null : move.to + key.slice(move.from.length);
}

const instancesOf = (key: CellKey): readonly string[] => key.match(INSTANCE) ?? [];

/** The answers of an old version as the new one would hold them. What has no counterpart is left out. */
export function mapAnswers(
  from: FormDefinition,
  to: FormDefinition,
  moves: readonly CellMove[],
  answers: Answers,
): Answers {
  const pairs = correspondence(from, to, moves);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => {
      const pattern = pairs.get(patternOf(key));
      if (pattern === undefined || findCell(to, pattern)?.field.derived) return [];
      const instances = instancesOf(key).values();
      return [[pattern.replace(INSTANCE, () => instances.next().value ?? ''), answer]];
    }),
  );
}

/**
 * The figures of an old version in the slots of the new one. A slot without a counterpart stays empty: all of
 * its forms are blank there. `comparable` names the cells of the new version whose figures mean the same.
 */
export function mapAggregate(
  from: FormDefinition,
  to: FormDefinition,
  moves: readonly CellMove[],
  aggregate: Aggregate,
): { aggregate: Aggregate; comparable: ReadonlySet<CellKey> } {
  const pairs = correspondence(from, to, moves);
  const places = new Map(slotsOf(to).map((slot, place) => [nameOf(slot, slot.key), { slot, place }]));
  const empty = emptyAggregate(to);
  const mapped = { sums: [...empty.sums], filled: [...empty.filled], noData: [...empty.noData] };
  const buckets: Aggregate['buckets'] = {};
  const comparable = new Set<CellKey>();
  for (const [old, slot] of slotsOf(from).entries()) {
    const target = places.get(nameOf(slot, pairs.get(slot.key)));
    if (!target) continue;
    const { place } = target;
    mapped.sums[place] = rescaled(aggregate.sums[old] ?? 0, target.slot.decimals - slot.decimals);
    mapped.filled[place] = aggregate.filled[old] ?? 0;
    mapped.noData[place] = aggregate.noData[old] ?? 0;
    const counts = aggregate.buckets[slot.key];
    if (counts) buckets[target.slot.key] = named(to, target.slot, counts);
    comparable.add(target.slot.key);
  }
  return { aggregate: { forms: aggregate.forms, ...mapped, buckets }, comparable };
}

/** A newer version may know several names of the old one for the same. */
function named(to: FormDefinition, { key, consolidation }: Slot, counts: Readonly<Record<string, number>>) {
  if (consolidation !== 'by_qualifier') return counts;
  const merged = new Map<string, number>();
  for (const [text, count] of Object.entries(counts)) {
    const name = foldText(nameFor(to, namingCellOf(to, key), text));
    merged.set(name, (merged.get(name) ?? 0) + count);
  }
  return Object.fromEntries(merged);
}

/** Figures are comparable only where both versions consolidate the cell in the same way. */
const nameOf = ({ measure, consolidation }: Slot, key: CellKey | undefined): string =>
  `${key} ${measure} ${consolidation}`;

/** Sums are integers of 10^-decimals; a coarser version rounds. */
const rescaled = (sum: number, moreDecimals: number): number => Math.round(sum * 10 ** moreDecimals);
