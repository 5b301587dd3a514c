import type { DraftContent } from '#domain/plans/model.draft.ts';
import { makeAgain, noSteps, record, type Steps, takeBack } from '#web/lib/undo.ts';

interface Step {
  readonly before: DraftContent;
  readonly after: DraftContent;
}

/** What was written, step by step. */
export interface Written {
  readonly present: DraftContent;
  readonly steps: Steps<Step>;
  /** The cell that is being typed in: its letters are one step. */
  readonly typing: string | null;
}

export const startOf = (content: DraftContent): Written => ({
  present: content,
  steps: noSteps,
  typing: null,
});

export function write(written: Written, present: DraftContent, typing: string | null = null): Written {
  if (present === written.present) return written;
  const last = typing !== null && typing === written.typing ? takeBack(written.steps) : undefined;
  const [{ before }, earlier] = last ?? [{ before: written.present }, written.steps];
  return { present, steps: record(earlier, { before, after: present }), typing };
}

export function undo(written: Written): Written {
  const [step, steps] = takeBack(written.steps) ?? [];
  return step && steps ? { present: step.before, steps, typing: null } : written;
}

export function redo(written: Written): Written {
  const [step, steps] = makeAgain(written.steps) ?? [];
  return step && steps ? { present: step.after, steps, typing: null } : written;
}
