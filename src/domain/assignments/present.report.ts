import type { Assignment } from './model.ts';

type Step = Assignment['steps'][number];

export interface PrintedReport {
  readonly report: Step;
  /** What was decided on this very report; null while it waits, or where a correction overtook it. */
  readonly decision: Step | null;
}

/**
 * A report as it was sent, in the wording that stood that day: the same on paper whatever a later version of
 * the plan says. (order 01-21/744, item 5)
 * @param steps the newest first
 * @param at which report; the last one by default
 */
export function printedReport(steps: readonly Step[], at?: string): PrintedReport | undefined {
  const index = steps.findIndex((step) => step.step === 'reported' && (at === undefined || step.at === at));
  const report = steps[index];
  if (!report) return undefined;
  const later = steps.slice(0, index).toReversed();
  const next = later.findIndex(({ step }) => step === 'reported');
  const own = next < 0 ? later : later.slice(0, next);
  return { report, decision: standingDecision(own) };
}

/** The first decision that was not taken back. */
function standingDecision(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>((stands, step) => {
    if (step.step === 'withdrawn') return null;
    return stands === null && (step.step === 'accepted' || step.step === 'returned') ? step : stands;
  }, null);
}
