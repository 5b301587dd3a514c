import type { DraftContent } from '#domain/plans/model.draft.ts';

/** What was written, step by step. */
export interface Written {
  readonly past: readonly DraftContent[];
  readonly present: DraftContent;
  readonly future: readonly DraftContent[];
  /** The cell that is being typed in: its letters are one step. */
  readonly typing: string | null;
}

const mostSteps = 200;

export const startOf = (content: DraftContent): Written => ({
  ...{ past: [], present: content, future: [], typing: null },
});

export function write(written: Written, present: DraftContent, typing: string | null = null): Written {
  if (present === written.present) return written;
  const goesOn = typing !== null && typing === written.typing;
  const past = goesOn ? written.past : [...written.past, written.present].slice(-mostSteps);
  return { past, present, future: [], typing };
}

export function undo(written: Written): Written {
  const present = written.past.at(-1);
  if (!present) return written;
  const future = [written.present, ...written.future];
  return { past: written.past.slice(0, -1), present, future, typing: null };
}

export function redo(written: Written): Written {
  const [present, ...future] = written.future;
  if (!present) return written;
  return { past: [...written.past, written.present], present, future, typing: null };
}
