import type { MeasureId } from '#domain/kernel/ids.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { DraftItem } from './model.draft.ts';
import type { PlanItem } from './model.ts';

/** Editing of a draft's items. Every change gives a new list; an item that is not there changes nothing. */
export type DraftItems = readonly DraftItem[];

export const draftFields = ['number', 'section', 'title', 'term', 'responsible', 'result'] as const;
export type DraftField = (typeof draftFields)[number];

/** An obligation as the start of a draft's item. */
export function draftItemOf(
  item: ObligationItem & Partial<Pick<PlanItem, 'measureId'>>,
  key: string,
): DraftItem {
  return {
    key,
    measureId: item.measureId ?? null,
    derivedFrom: [],
    kind: item.kind,
    number: item.number,
    section: item.section,
    title: item.title,
    term: item.term.text,
    hardDueOn: item.hardDueOn,
    responsible: item.responsibleText,
    result: item.result,
    sourceLines: item.sourceLines,
    formCode: item.formCode,
  };
}

/** A measure without words, in the section of its neighbour above. */
export function blankItem(key: string, above: DraftItem | undefined): DraftItem {
  return {
    key,
    measureId: null,
    derivedFrom: [],
    kind: 'measure',
    number: '',
    section: above?.section ?? null,
    title: '',
    term: '',
    hardDueOn: null,
    responsible: '',
    result: '',
    sourceLines: [],
    formCode: null,
  };
}

/** Puts items after the one with this key; with null before all. */
export function insertAfter(items: DraftItems, key: string | null, added: DraftItems): DraftItem[] {
  const at = key === null ? 0 : items.findIndex((item) => item.key === key) + 1;
  return items.toSpliced(at, 0, ...added);
}

export const removeItem = (items: DraftItems, key: string): DraftItem[] =>
  items.filter((item) => item.key !== key);

/** Moves an item by so many places, as far as the list goes. */
export function moveItem(items: DraftItems, key: string, by: number): DraftItem[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  if (!item) return [...items];
  const to = Math.min(items.length - 1, Math.max(0, from + by));
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function rewordItem(
  items: DraftItems,
  key: string,
  change: Partial<Pick<DraftItem, DraftField | 'hardDueOn'>>,
): DraftItem[] {
  return items.map((item) => (item.key === key ? { ...item, ...change } : item));
}

/**
 * Splits an item by the parts of its title. The first part continues the obligation, the others are new and
 * remember what they came from; term, responsible and result are repeated for a person to correct.
 * @param newKeys one for each part after the first
 */
export function splitItem(
  items: DraftItems,
  key: string,
  titles: readonly string[],
  newKeys: readonly string[],
): DraftItem[] {
  return items.flatMap((item) => {
    if (item.key !== key || titles.length < 2) return [item];
    const origin = item.measureId === null ? item.derivedFrom : [item.measureId];
    return titles.map((title, i) => ({
      ...item,
      title,
      number: item.number === '' ? '' : `${item.number}.${i + 1}`,
      ...(i > 0 && { key: newKeys[i - 1] ?? item.key, measureId: null, derivedFrom: [...origin] }),
    }));
  });
}

/** Unites items into the first of them, which keeps its history; the same words are not said twice. */
export function mergeItems(items: DraftItems, keys: readonly string[]): DraftItem[] {
  const merged = items.filter((item) => keys.includes(item.key));
  const [first, ...others] = merged;
  if (!first || others.length === 0) return [...items];
  const joined = (field: 'title' | 'term' | 'responsible' | 'result', by: string) =>
    [...new Set(merged.map((item) => item[field]).filter((text) => text !== ''))].join(by);
  const origins = others.flatMap((item) => [item.measureId, ...item.derivedFrom]);
  const united: DraftItem = {
    ...first,
    title: joined('title', '\n'),
    term: joined('term', '; '),
    responsible: joined('responsible', ', '),
    result: joined('result', '\n'),
    derivedFrom: [...new Set([...first.derivedFrom, ...origins])].filter(
      (id): id is MeasureId => id !== null && id !== first.measureId,
    ),
    sourceLines: [...new Set(merged.flatMap((item) => item.sourceLines))].sort((a, b) => a - b),
  };
  return items.flatMap((item) => {
    if (item.key === first.key) return [united];
    return keys.includes(item.key) ? [] : [item];
  });
}

/** Numbers the measures 1, 2, 3… as they stand; clauses keep the numbers of the order. */
export function renumber(items: DraftItems): DraftItem[] {
  let no = 0;
  return items.map((item) => (item.kind === 'measure' ? { ...item, number: String(++no) } : item));
}

/**
 * Rows pasted from a spreadsheet: tab-separated cells, a cell with line breaks in quotes. Five columns are read
 * as number, title, term, responsible, result; four as the same without the number; fewer from the title on.
 */
export function pastedItems(
  text: string,
  keys: (row: number) => string,
  above: DraftItem | undefined,
): DraftItem[] {
  return readCells(text)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells, row) => {
      const [number = '', title = '', term = '', responsible = '', result = ''] =
        cells.length >= 5 ? cells : ['', ...cells];
      return { ...blankItem(keys(row), above), number, title, term, responsible, result };
    });
}

function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .replaceAll('\r\n', '\n')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    const row = rows.at(-1);
    row?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
