import { addDays, type LocalDate } from '#domain/kernel/dates.ts';
import { type ChangeFact, changeKinds, type PlanChange } from './model.changes.ts';

/** «Since yesterday» begins with the morning of yesterday: who comes at noon sees also what came after they had left. */
export const changesSince = (today: LocalDate): LocalDate => addDays(today, -1);

/** The facts of the day as a few lines, what hurts first; of a kind that did not happen there is no line. */
export function tellChanges(facts: readonly ChangeFact[]): PlanChange[] {
  return changeKinds.flatMap((kind) => {
    const alike = facts.filter(({ change }) => change === kind);
    const [first] = alike;
    if (!first) return [];
    return [
      {
        kind,
        count: first.count,
        latest: alike.map(({ id, item, organization }) => ({ id, item, organization })),
      },
    ];
  });
}
