import type { DocumentParts } from '../document.ts';
import { plain, words } from '../lines.ts';
import { isActKind, numberIn } from '../requisites.ts';
import { type FindingRule, type Seen, together } from './rule.ts';

/** The kind of an act alone on its line, with a number of its own below: the head of an act. */
function heads({ lines }: DocumentParts): { line: number; printed: string }[] {
  return lines
    .filter((line) => isActKind(words(line.text)))
    .map((line) => ({
      line: line.no,
      printed:
        lines
          .slice(line.no, line.no + 5)
          .map(({ text }) => numberIn(plain(text)))
          .find(Boolean) ?? '',
    }))
    .filter(({ printed }) => printed !== '');
}

/** Two heads of acts in one file: which of them orders the plan is for a person to say. */
function twoOrders(document: DocumentParts): Seen[] {
  const found = heads(document);
  const numbers = [...new Set(found.map(({ printed }) => printed))];
  if (numbers.length < 2) return [];
  const printed = numbers.map((no) => `№ ${no}`).join(' / ');
  return together(
    found.map(({ line }) => line),
    { printed, params: { orders: numbers.length } },
  );
}

/** A head of an act without its day: nothing can be told late against it, and no year follows from it. */
function dateMissing(document: DocumentParts): Seen[] {
  const { requisites } = document;
  if (requisites.kind === null || requisites.date !== null) return [];
  return [{ line: heads(document)[0]?.line ?? 1, printed: requisites.kind }];
}

export const requisiteRules: readonly FindingRule[] = [
  { code: 'two_orders', weight: 'decision', confidence: 'high', find: twoOrders },
  { code: 'date_missing', weight: 'attention', confidence: 'high', find: dateMissing },
];
