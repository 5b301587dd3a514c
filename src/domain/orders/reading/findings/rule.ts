import type { DocumentParts } from '../document.ts';
import type { Confidence, Finding, FindingWeight, Fix } from '../model.ts';

/** What a rule saw: a finding without what its entry in the table already says. */
export interface Seen {
  readonly line: number;
  readonly lines?: readonly number[];
  readonly field?: string;
  /** What the finding is about, where one place may hold several. */
  readonly about?: string;
  readonly row?: string;
  readonly printed: string;
  readonly proposed?: string | undefined;
  /** Key of the explanation, where a rule has several; the code otherwise. */
  readonly explain?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fixes?: readonly Fix[];
  /** Where a place is surer, or graver, than the rule is as a whole. */
  readonly confidence?: Confidence;
  readonly confidenceByField?: Finding['confidenceByField'];
  readonly weight?: FindingWeight;
}

export interface FindingRule {
  readonly code: string;
  readonly weight: FindingWeight;
  readonly confidence: Confidence;
  readonly find: (document: DocumentParts) => readonly Seen[];
}

/** One finding for several places: at the first, all lines kept; nothing where there is no place. */
export function together(lines: readonly number[], seen: Omit<Seen, 'line' | 'lines'>): Seen[] {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const [line] = sorted;
  return line === undefined ? [] : [{ ...seen, line, ...(sorted.length > 1 ? { lines: sorted } : {}) }];
}

/** Groups items by a key, in the order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
