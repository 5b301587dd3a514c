import { addDays, type LocalDate } from '#domain/kernel/dates.ts';
import { addWorkingDays, isDayOff } from '#domain/terms/rules.working-days.ts';
import type { Rung } from './model.ts';

/** The day on which a rung speaks of a term: never a day off, a term on one is told of on the working day before. */
export function dayOfRung({ days }: Pick<Rung, 'days'>, dueOn: LocalDate): LocalDate {
  if (days !== 0) return addWorkingDays(dueOn, days);
  return isDayOff(dueOn) ? addWorkingDays(dueOn, -1) : dueOn;
}

/** No more calendar days lie between a term and its rung, the longest holidays included. */
const FARTHEST = 30;

/** The due days of which a rung speaks today. */
export function dueDaysOf(rung: Pick<Rung, 'days'>, today: LocalDate): LocalDate[] {
  if (isDayOff(today)) return [];
  const due: LocalDate[] = [];
  for (let shift = -FARTHEST; shift <= FARTHEST; shift++) {
    const day = addDays(today, shift);
    if (dayOfRung(rung, day) === today) due.push(day);
  }
  return due;
}
