import type { DocumentParts } from '../document.ts';
import { enumerationIn, partsBetween } from '../enumeration.ts';
import type { CellField, CellRef, Fix, PlanRow } from '../model.ts';
import type { FindingRule, Seen } from './rule.ts';

type Part = readonly [number, number];

/** Where a cell has as many parts as the title has items, each item takes its own; otherwise all share the cell. */
function partsOf(text: string, field: CellField, count: number): readonly Part[] | undefined {
  const enumerated = enumerationIn(text)?.items;
  if (enumerated?.length === count) return enumerated;
  // Lines of the responsible are several parties of one deed more often than one for each.
  const parts = partsBetween(text, field === 'responsible' ? /;\s*/gu : /;\s*|\n/gu);
  return parts.length === count && parts.every(([start, end]) => end > start) ? parts : undefined;
}

const longestLead = 300;

/** A row for each item of the title; the words before the first item are repeated in front of every one. */
function split(row: PlanRow): { items: string[]; fixes: Fix[] } | undefined {
  const found = enumerationIn(row.title);
  const lead = row.title.slice(0, found?.lead ?? 0).trim();
  if (!found || lead.length > longestLead) return undefined;
  const texts = { term: row.term.text, responsible: row.responsibleText, result: row.result };
  const cell = (field: keyof typeof texts, i: number): CellRef => {
    const part = partsOf(texts[field], field, found.items.length)?.[i];
    return part ? { row: row.key, part: [...part] } : { row: row.key };
  };
  const rows = found.items.map((part, i) => ({
    key: `${row.key}-${i + 1}`,
    no: row.no === '' ? '' : `${row.no}.${i + 1}`,
    title: { row: row.key, part: [...part] as [number, number] },
    term: cell('term', i),
    responsible: cell('responsible', i),
    result: cell('result', i),
  }));
  const leads = found.items.map(([at]): Fix => {
    const put = { kind: 'text', row: row.key, field: 'title', at, printed: '' } as const;
    return { ...put, proposed: `${lead} ` };
  });
  return {
    items: found.items.map((part) => row.title.slice(...part)),
    fixes: [{ kind: 'layout', replaces: [row.key], rows }, ...(lead === '' ? [] : leads)],
  };
}

/** Several sub-items in one title: one measure, or one for each? The row is only split on request. */
function subItems({ planRows }: DocumentParts): Seen[] {
  return planRows.flatMap((row) => {
    const parts = split(row);
    if (!parts) return [];
    const { items, fixes } = parts;
    return [
      {
        line: row.source.line,
        row: row.no,
        field: 'title',
        printed: row.title,
        proposed: items.map((item, i) => `${row.no}.${i + 1} ${item}`.replace(/^\./u, '')).join('\n'),
        params: { items: items.length },
        fixes,
      },
    ];
  });
}

export const subItemRules: readonly FindingRule[] = [
  // Low: the fix is never applied by itself.
  { code: 'sub_items', weight: 'note', confidence: 'low', find: subItems },
];
