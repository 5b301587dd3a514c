import { z } from 'zod';
import { cellChangeSchema } from '#domain/forms/model.ts';
import { type Kept, kept } from '#web/lib/kept.ts';
import { removeStored, storedKeys } from '#web/lib/storage.ts';
import { unsentKey } from '#web/lib/unsent.ts';
import { begunTextSchema } from './begun-texts.ts';
import type { PendingChange } from './save-queue.ts';

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

/** The lock that a page holds while it is open; what a page without a lock has left may be taken over. */
const lockOf = (storageKey: string) => `lock:${storageKey}`;

/**
 * Keeps what one page of one person's form has not sent yet. Each page has a box of its own, so two tabs do not
 * write over each other.
 */
export class UnsavedBox {
  readonly #prefix: string;
  readonly #own: string;
  readonly #box: Kept<Unsaved>;
  readonly #sealKey: string;
  #unsaved: Unsaved = NOTHING;
  #isKept = true;
  #close: (() => void) | undefined;

  constructor({ userId, formId, key }: Owner) {
    this.#prefix = unsentKey(userId, `${formId}:`);
    this.#own = this.#prefix + crypto.getRandomValues(new Uint32Array(2)).join('-');
    this.#sealKey = key;
    this.#box = kept(unsavedSchema, this.#own, key);
    // Locks exist over https and on localhost only; without them whatever is found is taken over.
    const closed = new Promise<void>((close) => {
      this.#close = close;
    });
    void globalThis.navigator.locks?.request(lockOf(this.#own), () => closed);
  }

  /** `false`: the browser keeps nothing, its storage is full or forbidden. */
  readonly write = (changes: readonly PendingChange[]): boolean => this.#put({ changes: [...changes] });
  /** Called at every change of the screen, mostly with nothing new. `false`: there are texts and they are not kept. */
  readonly writeTexts = ({ texts, begun }: Pick<Unsaved, 'texts' | 'begun'>): boolean => {
    const before = { texts: this.#unsaved.texts, begun: this.#unsaved.begun };
    if (JSON.stringify(before) !== JSON.stringify({ texts, begun })) this.#put({ texts, begun });
    return this.#isKept || texts.length + begun.length === 0;
  };

  /** What pages that are gone have left, the oldest first; it is in this page's hands now. */
  async takeOver(): Promise<Unsaved> {
    const open = await this.#openPages();
    const left = storedKeys().filter((key) => key.startsWith(this.#prefix) && key !== this.#own);
    const abandoned = left.filter((key) => !open.has(lockOf(key)));
    const found = abandoned.map((key) => kept(unsavedSchema, key, this.#sealKey).read() ?? NOTHING);
    const texts = found.flatMap((one) => one.texts);
    const changes = found.flatMap((one) => one.changes);
    const begun = found.flatMap((one) => one.begun);
    // What has been typed here meanwhile stands last: it is the newest.
    const isKept = this.#put({
      changes: [...changes, ...this.#unsaved.changes],
      texts: [...texts, ...this.#unsaved.texts],
      begun: [...begun, ...this.#unsaved.begun],
    });
    for (const key of abandoned) removeStored(key);
    // A storage without room for both has it for one.
    if (!isKept) this.#put({});
    return { changes, texts, begun };
  }

  /** The page is closed: whoever opens the form next may take over. */
  release(): void {
    this.#close?.();
  }

  async #openPages(): Promise<ReadonlySet<string>> {
    const held = await globalThis.navigator.locks?.query().catch(() => undefined);
    return new Set(held?.held?.flatMap(({ name }) => name ?? []));
  }

  #put(part: Partial<Unsaved>): boolean {
    this.#unsaved = { ...this.#unsaved, ...part };
    const { changes, texts, begun } = this.#unsaved;
    const isEmpty = changes.length + texts.length + begun.length === 0;
    if (isEmpty) this.#box.forget();
    this.#isKept = isEmpty || this.#box.keep(this.#unsaved);
    return this.#isKept;
  }
}
