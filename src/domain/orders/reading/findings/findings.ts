import type { DocumentParts } from '../document.ts';
import type { Finding } from '../model.ts';
import { annexRules } from './annexes.ts';
import { clauseRules } from './clauses.ts';
import { formRules } from './forms.ts';
import { grammarRules } from './grammar.ts';
import { layoutRules } from './layout.ts';
import { legendRules } from './legend.ts';
import { requisiteRules } from './requisites.ts';
import { rowRules } from './rows.ts';
import type { FindingRule, Seen } from './rule.ts';
import { sourceRules } from './source.ts';
import { subItemRules } from './subitems.ts';
import { termRules } from './terms.ts';
import { textRules } from './text.ts';
import { wordingRules } from './wording.ts';
import { vocabularyRules } from './words.ts';

/** Every rule of the importer. None knows a particular order: no number, date, line or sentence of one. */
export const findingRules: readonly FindingRule[] = [
  ...sourceRules,
  ...requisiteRules,
  ...annexRules,
  ...clauseRules,
  ...textRules,
  ...layoutRules,
  ...rowRules,
  ...termRules,
  ...wordingRules,
  ...vocabularyRules,
  ...grammarRules,
  ...subItemRules,
  ...legendRules,
  ...formRules,
];

function toFinding(rule: FindingRule, seen: Seen, id: string): Finding {
  const { line, lines, field, row, printed, proposed, params, fixes, confidence, confidenceByField, weight } =
    seen;
  return {
    id,
    code: rule.code,
    place: { line, ...(lines && { lines: [...lines] }), ...(field && { field }), ...(row && { row }) },
    printed,
    proposed: proposed ?? null,
    confidence: confidence ?? rule.confidence,
    ...(confidenceByField && { confidenceByField }),
    weight: weight ?? rule.weight,
    explanation: { key: seen.explain ?? rule.code, params: { ...params } },
    fixes: [...(fixes ?? [])],
  };
}

/** All findings in the order of their places. An id is the rule and the place, so that a decision finds it again. */
export function findAll(document: DocumentParts): Finding[] {
  const used = new Map<string, number>();
  const findings = findingRules.flatMap((rule) =>
    rule.find(document).map((seen) => {
      const place = [`${rule.code}@${seen.line}`, seen.field, seen.about].filter(Boolean).join('.');
      const count = (used.get(place) ?? 0) + 1;
      used.set(place, count);
      return toFinding(rule, seen, count > 1 ? `${place}#${count}` : place);
    }),
  );
  return findings.sort((a, b) => a.place.line - b.place.line);
}
