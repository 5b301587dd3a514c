import { useState } from 'react';
import { type DraftItem, type DraftProblem, draftProblems } from '#domain/plans/model.draft.ts';
import type { DraftReading } from './useDraftReading.ts';

type Asked = DraftProblem | 'any';

/** The filter holds on to what it found: a row that was put right does not vanish from under the hands. */
interface Only {
  readonly problem: Asked;
  readonly keys: ReadonlySet<string>;
}

/** The items that ask for a look, or all. */
export function useProblemFilter(items: readonly DraftItem[], problems: DraftReading['problems']) {
  const [only, setOnly] = useState<Only>();
  const asking = (problem: Asked) =>
    items
      .map(({ key }) => key)
      .filter((key) => {
        const has = problems.get(key) ?? [];
        return problem === 'any' ? has.length > 0 : has.includes(problem);
      });
  return {
    chosen: only?.problem,
    /** What there is to ask for now, with the number of its items. */
    choices: (['any', ...draftProblems] as const)
      .map((problem) => ({ problem, number: asking(problem).length }))
      .filter(({ problem, number }) => problem === 'any' || number > 0),
    shown: only ? items.filter(({ key }) => only.keys.has(key)) : items,
    choose: (problem: Asked | undefined) => setOnly(problem && { problem, keys: new Set(asking(problem)) }),
  };
}

export type ProblemFiltering = ReturnType<typeof useProblemFilter>;
