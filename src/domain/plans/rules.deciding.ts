import { type Finding, findingWeights } from './model.ts';

/** Whether a finding offers another reading; without one the order can only stay as printed. */
export function hasProposal(finding: Finding): boolean {
  return finding.fixes.length > 0 || finding.proposed !== null;
}

/** Whether the question is who somebody is: answered for the whole region, not for one place of one document. */
export const asksWho = (finding: Finding): boolean => finding.code === 'responsible_unknown';

/** Whether the proposal may be accepted together with others: high confidence, in every column it touches. */
export function isSure(finding: Finding): boolean {
  const byField = Object.values(finding.confidenceByField ?? {});
  return finding.confidence === 'high' && byField.every((confidence) => confidence === 'high');
}

/** What closes approval first, then as the document runs. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      findingWeights.indexOf(a.weight) - findingWeights.indexOf(b.weight) || a.place.line - b.place.line,
  );
}
