import { z } from 'zod';
import { cellChangeSchema } from '#domain/forms/model.ts';
import { seal, unseal } from '#web/lib/sealed.ts';
import { keepUnsent, unsentPrefix } from '#web/lib/unsent.ts';
import type { PendingChange } from './save-queue.ts';

const keptSchema = z.object({
  changes: z.array(cellChangeSchema.extend({ base: z.number().int().min(0) })),
  texts: z.array(z.object({ cell: z.string(), text: z.string() })),
  comments: z.array(z.object({ key: z.string(), text: z.string() })).default([]),
});
/** Changes that wait to be sent, texts that are not answers, explanations that were begun. */
export type Kept = z.infer<typeof keptSchema>;
const NOTHING: Kept = { changes: [], texts: [], comments: [] };

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
  readonly #key: string;
  #kept: Kept = NOTHING;
  #close: (() => void) | undefined;

  constructor({ userId, formId, key }: Owner) {
    this.#prefix = `${unsentPrefix}${userId}:${formId}:`;
    this.#own = this.#prefix + crypto.getRandomValues(new Uint32Array(2)).join('-');
    this.#key = key;
    // Locks exist over https and on localhost only; without them whatever is found is taken over.
    const closed = new Promise<void>((close) => {
      this.#close = close;
    });
    void globalThis.navigator.locks?.request(lockOf(this.#own), () => closed);
  }

  /** `false`: the browser keeps nothing, its storage is full or forbidden. */
  readonly write = (changes: readonly PendingChange[]): boolean => this.#put({ changes: [...changes] });
  /** Called at every change of the screen, mostly with nothing new. */
  readonly writeTexts = ({ texts, comments }: Pick<Kept, 'texts' | 'comments'>): void => {
    const before = { texts: this.#kept.texts, comments: this.#kept.comments };
    if (JSON.stringify(before) !== JSON.stringify({ texts, comments })) this.#put({ texts, comments });
  };

  /** What pages that are gone have left, the oldest first; it is in this page's hands now. */
  async takeOver(): Promise<Kept> {
    const open = await this.#openPages();
    const left = storedKeys().filter((key) => key.startsWith(this.#prefix) && key !== this.#own);
    const abandoned = left.filter((key) => !open.has(lockOf(key)));
    const kept = abandoned.map((key) => this.#read(key));
    const texts = kept.flatMap((one) => one.texts);
    const changes = kept.flatMap((one) => one.changes);
    const comments = kept.flatMap((one) => one.comments);
    // What has been typed here meanwhile stands last: it is the newest.
    this.#put({
      changes: [...changes, ...this.#kept.changes],
      texts: [...texts, ...this.#kept.texts],
      comments: [...comments, ...this.#kept.comments],
    });
    for (const key of abandoned) attempt(() => localStorage.removeItem(key));
    return { changes, texts, comments };
  }

  /** The page is closed: whoever opens the form next may take over. */
  release(): void {
    this.#close?.();
  }

  async #openPages(): Promise<ReadonlySet<string>> {
    const held = await globalThis.navigator.locks?.query().catch(() => undefined);
    return new Set(held?.held?.flatMap(({ name }) => name ?? []));
  }

  #read(storageKey: string): Kept {
    const sealed = attempt(() => localStorage.getItem(storageKey)) ?? '';
    const text = unseal(this.#key, sealed);
    const parsed = keptSchema.safeParse(text === undefined ? undefined : attempt(() => JSON.parse(text)));
    return parsed.success ? parsed.data : NOTHING;
  }

  #put(part: Partial<Kept>): boolean {
    this.#kept = { ...this.#kept, ...part };
    const { changes, texts, comments } = this.#kept;
    const isEmpty = changes.length + texts.length + comments.length === 0;
    return (
      attempt(() => {
        if (isEmpty) localStorage.removeItem(this.#own);
        else keepUnsent(this.#own, seal(this.#key, JSON.stringify(this.#kept)));
        return true;
      }) ?? isEmpty
    );
  }
}

function storedKeys(): string[] {
  return attempt(() => Object.keys(localStorage)) ?? [];
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
