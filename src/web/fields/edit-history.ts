import type { Answer, CellKey } from '#domain/forms/model.ts';

export interface Edit {
  readonly cell: CellKey;
  readonly before: Answer | null;
  readonly after: Answer | null;
}
/** What one action changed: a cell, a pasted block, a removed row. */
export type EditStep = readonly Edit[];

/** Older steps are forgotten: nobody takes back more by hand. */
const KEPT_STEPS = 200;

/** The steps made on this screen, to be taken back and made again. */
export class EditHistory {
  readonly #done: EditStep[] = [];
  #undone: EditStep[] = [];

  get mayUndo(): boolean {
    return this.#done.length > 0;
  }
  get mayRedo(): boolean {
    return this.#undone.length > 0;
  }

  record(step: EditStep): void {
    this.#done.push(step);
    if (this.#done.length > KEPT_STEPS) this.#done.shift();
    this.#undone = [];
  }

  /** The step to take back, now counted as taken back. */
  undo(): EditStep | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  redo(): EditStep | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}
