import { z } from 'zod';
import { cellChangeSchema } from '#domain/forms/model.ts';
import { UnsentBox } from '#web/lib/unsent-box.ts';
import type { PendingChange } from './answer-queue.ts';
import { begunTextSchema } from './begun-texts.ts';

const unsavedSchema = z.object({
  changes: z.array(cellChangeSchema.extend({ base: z.number().int().min(0) })),
  texts: z.array(z.object({ cell: z.string(), text: z.string() })),
  begun: z.array(begunTextSchema).default([]),
});
/** Changes that wait to be sent, texts that are not answers, texts begun beside the answers. */
export type Unsaved = z.output<typeof unsavedSchema>;
const NOTHING: Unsaved = { changes: [], texts: [], begun: [] };

interface Owner {
  readonly userId: string;
  readonly formId: string;
  /** Seals what is kept: only this person's session can read it. */
  readonly key: string;
}

/** Keeps what one page of one person's form has not sent yet. */
export class UnsavedBox {
  readonly #box: UnsentBox<Unsaved>;

  constructor({ userId, formId, key }: Owner) {
    this.#box = new UnsentBox(unsavedSchema, NOTHING, { userId, what: formId, key });
  }

  /** `false`: the browser keeps nothing, its storage is full or forbidden. */
  readonly write = (changes: readonly PendingChange[]): boolean => this.#box.put({ changes: [...changes] });
  /** Called at every change of the screen, mostly with nothing new. `false`: there are texts and they are not kept. */
  readonly writeTexts = ({ texts, begun }: Pick<Unsaved, 'texts' | 'begun'>): boolean => {
    const { texts: textsBefore, begun: begunBefore } = this.#box.content;
    if (JSON.stringify([textsBefore, begunBefore]) !== JSON.stringify([texts, begun]))
      this.#box.put({ texts, begun });
    return this.#box.isKept || texts.length + begun.length === 0;
  };

  takeOver(): Promise<Unsaved> {
    return this.#box.takeOver();
  }

  release(): void {
    this.#box.release();
  }
}
