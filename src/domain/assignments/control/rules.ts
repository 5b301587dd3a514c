import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Refusal } from '#domain/kernel/errors.ts';
import type { AssignmentStatus } from '../model.ts';
import { isOverdueState } from '../rules.ts';
import type { ControlDecision } from './model.ts';
import type { ControlStep, ControlWord } from './model.words.ts';

export const stepOfAction = {
  remind: 'reminded',
  ask_explanation: 'explanation_asked',
  put_aside: 'for_council',
  set_day: 'day_set',
} as const satisfies Record<ControlDecision['action'], ControlStep>;

export interface Controlled {
  readonly status: AssignmentStatus;
  readonly dueOn: LocalDate | null;
  readonly hardDueOn: LocalDate | null;
}

/** Why nothing can be decided on it; undefined where it can. Only what is overdue is asked about. (order 01-21/744, cl. 3) */
export function refusalOfControl(
  { status, dueOn, hardDueOn }: Controlled,
  decision: ControlDecision,
  today: LocalDate,
): Refusal | undefined {
  const conflict = (reason: string): Refusal => ({ code: 'conflict', reason, detail: {} });
  if (!isOverdueState(status, dueOn, today)) return conflict('control.not_overdue');
  if (decision.action === 'ask_explanation' && decision.answerBy < today)
    return { code: 'invalid', reason: 'control.answer_passed', detail: { field: 'answerBy' } };
  if (decision.action !== 'set_day') return undefined;
  // What the order sets a day for is moved by an order alone.
  if (hardDueOn !== null && dueOn !== null && dueOn <= hardDueOn && decision.day > hardDueOn)
    return conflict('control.set_by_order');
  if (decision.day >= today) return undefined;
  return { code: 'invalid', reason: 'control.day_passed', detail: { field: 'day' } };
}

/** The question that still waits for an answer; the words go from the newest to the oldest. */
export function openQuestion(words: readonly ControlWord[]): ControlWord | null {
  const last = words.find(({ step }) => step === 'explanation_asked' || step === 'explained');
  return last?.step === 'explanation_asked' ? last : null;
}
