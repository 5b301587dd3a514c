import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Plan } from './model.ts';

export const planPhases = ['in_force', 'over', 'ahead'] as const;
/** Whether a plan is being carried out today. */
export type PlanPhase = (typeof planPhases)[number];

type Dated = Pick<Plan, 'periodFrom' | 'periodTo'>;

export function phaseOf({ periodFrom, periodTo }: Dated, today: LocalDate): PlanPhase {
  if (periodFrom > today) return 'ahead';
  return periodTo < today ? 'over' : 'in_force';
}

/**
 * The first one is what a page shows by itself: the plan in force now, the last that began where several are;
 * then those that are over, the last one first; then those that are approved ahead, the nearest first.
 */
export function sortPlans<One extends Dated>(plans: readonly One[], today: LocalDate): One[] {
  const rank = (plan: One) => planPhases.indexOf(phaseOf(plan, today));
  const order = {
    in_force: (a, b) => b.periodFrom.localeCompare(a.periodFrom),
    over: (a, b) => b.periodTo.localeCompare(a.periodTo),
    ahead: (a, b) => a.periodFrom.localeCompare(b.periodFrom),
  } as const satisfies Record<PlanPhase, (a: One, b: One) => number>;
  return plans.toSorted((a, b) => rank(a) - rank(b) || order[phaseOf(a, today)](a, b));
}
