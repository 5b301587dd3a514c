import type { DraftItem } from './model.draft.ts';
import type { PlanItem } from './model.ts';

/** What two versions are compared by; `key` is the same where the obligation is. */
export interface ComparedItem {
  readonly key: string;
  /** Keys of the obligations of the version before that were split or merged into it. */
  readonly from: readonly string[];
  readonly kind: PlanItem['kind'];
  readonly number: string;
  readonly section: string;
  readonly title: string;
  readonly term: string;
  readonly hardDueOn: string;
  readonly responsible: string;
  readonly result: string;
}

export const comparedFields = [
  'number',
  'section',
  'title',
  'term',
  'hardDueOn',
  'responsible',
  'result',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface ItemDifference {
  readonly change: 'same' | 'changed' | 'added' | 'dropped';
  /** Stands in another place among its neighbours than before. */
  readonly moved: boolean;
  readonly before: ComparedItem | null;
  readonly after: ComparedItem | null;
  readonly fields: readonly { readonly field: ComparedField; readonly pieces: readonly Piece[] }[];
  /** Obligations of the version before that this one was split off from or united with. */
  readonly origins: readonly ComparedItem[];
}

type Compared = Omit<PlanItem, 'id'>;

export function comparedItem(item: Compared): ComparedItem {
  const { measureId, derivedFrom, kind, number, section, title, term, hardDueOn, responsibleText, result } =
    item;
  return {
    key: measureId,
    from: derivedFrom,
    kind,
    number,
    section: section ?? '',
    title,
    term: term.text,
    hardDueOn: hardDueOn ?? '',
    responsible: responsibleText,
    result,
  };
}

export function comparedDraftItem(item: DraftItem): ComparedItem {
  const { measureId, key, derivedFrom, kind, number, section, title, term, hardDueOn, responsible, result } =
    item;
  return {
    key: measureId ?? key,
    from: derivedFrom,
    kind,
    number,
    section: section ?? '',
    title,
    term,
    hardDueOn: hardDueOn ?? '',
    responsible,
    result,
  };
}

/** Whether the same obligation stands in other words, in whichever of its cells. */
export function isReworded(before: Compared, after: Compared): boolean {
  return changedOf(comparedItem(before), comparedItem(after)).length > 0;
}

const changedOf = (before: ComparedItem, after: ComparedItem): ComparedField[] =>
  comparedFields.filter((field) => before[field] !== after[field]);

/** The later version item by item as it stands; what was dropped stands where it stood before. */
export function differenceOf(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): ItemDifference[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const kept = new Set(after.map((item) => item.key));
  const places = new Map(before.map((item, place) => [item.key, place]));
  const inOrder = longestRun(after.flatMap((item) => places.get(item.key) ?? []));
  const differences = after.map((item): ItemDifference => {
    const was = old.get(item.key) ?? null;
    const fields = was ? changedFields(was, item) : [];
    const place = places.get(item.key);
    return {
      change: was === null ? 'added' : fields.length > 0 ? 'changed' : 'same',
      moved: place !== undefined && !inOrder.has(place),
      before: was,
      after: item,
      fields,
      origins: item.from.flatMap((key) => old.get(key) ?? []),
    };
  });
  for (const [place, item] of before.entries()) {
    if (kept.has(item.key)) continue;
    const above = before[place - 1]?.key;
    const at = differences.findIndex((d) => (d.after ?? d.before)?.key === above) + 1;
    differences.splice(at, 0, {
      change: 'dropped',
      moved: false,
      before: item,
      after: null,
      fields: [],
      origins: [],
    });
  }
  return differences;
}

const changedFields = (before: ComparedItem, after: ComparedItem): ItemDifference['fields'] =>
  changedOf(before, after).map((field) => ({
    field,
    pieces: differenceOfWords(before[field], after[field]),
  }));

/** The places that stay in their order: a longest increasing run of distinct numbers. */
function longestRun(places: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const place of places) {
    const found = tails.findIndex((tail) => tail >= place);
    const at = found === -1 ? tails.length : found;
    previous.set(place, tails[at - 1]);
    tails[at] = place;
  }
  const run = new Set<number>();
  for (let place = tails.at(-1); place !== undefined; place = previous.get(place)) run.add(place);
  return run;
}

/** Beyond this many pairs of words the middle is shown as replaced whole. */
const MOST_PAIRS = 4_000_000;

/** Two texts word by word: common ends, and between them a longest common run of words. */
export function differenceOfWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = compareWords(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joinPieces([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : a.slice(-end).join('') },
  ]);
}

/** A word keeps the space after it, so that the pieces put together give the text. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

function compareWords(a: readonly string[], b: readonly string[]): Piece[] {
  const removed: Piece = { kind: 'removed', text: a.join('') };
  const added: Piece = { kind: 'added', text: b.join('') };
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS) return [removed, added];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push({ kind: 'removed', text: a[i++] ?? '' });
    else pieces.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return [
    ...pieces,
    { kind: 'removed', text: a.slice(i).join('') },
    { kind: 'added', text: b.slice(j).join('') },
  ];
}

/** Neighbours of one kind as one piece; between two equal stretches what was removed stands before what was added. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind: 'same', text: last.text + text };
      else joined.push({ kind: 'same', text });
    }
  }
  flush();
  return joined;
}
