import type { Answer } from '#domain/forms/model.ts';
import type { Carried } from '#domain/forms/rules.carried.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import type { ValueCause } from './model.history.ts';
import type { SurveyStep } from './model.ts';

interface LoggedChange {
  readonly cell: string;
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly at: Date;
  /** The agreed request that made the change. */
  readonly request: { readonly askedBy: string; readonly reason: string } | null;
}

interface FormRoad {
  readonly openedAt: Date | null;
  readonly carried: Carried;
  readonly steps: readonly {
    readonly step: SurveyStep;
    readonly round: number;
    readonly reason: string | null;
    readonly at: Date;
  }[];
}

const givesBack: ReadonlySet<SurveyStep> = new Set(['returned', 'acceptance_withdrawn']);

/** What is carried over is written in the moment of the first opening; whatever follows a return corrects it. */
export function causeOf(change: LoggedChange, form: FormRoad): ValueCause {
  if (change.request) return { kind: 'requested', ...change.request };
  const atOpening = change.before === null && change.at.getTime() === form.openedAt?.getTime();
  const carried = form.carried.cells[change.cell] ?? null;
  if (atOpening && carried !== null && sameAnswer(carried, change.after)) return { kind: 'carried' };
  const [back] = form.steps
    .filter(({ step, at }) => givesBack.has(step) && at <= change.at)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return back ? { kind: 'corrected', round: back.round, reason: back.reason } : { kind: 'filled' };
}
