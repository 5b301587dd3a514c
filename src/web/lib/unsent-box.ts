import type { z } from 'zod';
import { type Kept, kept } from './kept.ts';
import { removeStored, storedKeys } from './storage.ts';
import { unsentKey } from './unsent.ts';

/** What waits, by kind: a list of each. */
type Lists = Readonly<Record<string, readonly unknown[]>>;

interface Owner {
  readonly userId: string;
  /** What is being worked on: two pages of the same have boxes beside each other. */
  readonly what: string;
  /** Seals what is kept: only this person's session can read it. */
  readonly key: string;
}

/** The lock that a page holds while it is open; what a page without a lock has left may be taken over. */
const lockOf = (storageKey: string) => `lock:${storageKey}`;

/**
 * Keeps what one page of one person has not sent yet. Each page has a box of its own, so two tabs do not write over
 * each other.
 */
export class UnsentBox<T extends Lists> {
  readonly #schema: z.ZodType<T>;
  readonly #nothing: T;
  readonly #prefix: string;
  readonly #own: string;
  readonly #box: Kept<T>;
  readonly #sealKey: string;
  #content: T;
  #isKept = true;
  #close: (() => void) | undefined;

  constructor(schema: z.ZodType<T>, nothing: T, { userId, what, key }: Owner) {
    this.#schema = schema;
    this.#nothing = nothing;
    this.#content = nothing;
    this.#prefix = unsentKey(userId, `${what}:`);
    this.#own = this.#prefix + crypto.getRandomValues(new Uint32Array(2)).join('-');
    this.#sealKey = key;
    this.#box = kept(schema, this.#own, key);
    // Locks exist over https and on localhost only; without them whatever is found is taken over.
    const closed = new Promise<void>((close) => {
      this.#close = close;
    });
    void globalThis.navigator.locks?.request(lockOf(this.#own), () => closed);
  }

  get content(): T {
    return this.#content;
  }

  /** `false`: the browser keeps nothing, its storage is full or forbidden. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Puts these lists in place of the former ones; tells whether all is kept. */
  put(part: Partial<T>): boolean {
    this.#content = { ...this.#content, ...part };
    const isEmpty = Object.values(this.#content).every((list) => list.length === 0);
    if (isEmpty) this.#box.forget();
    this.#isKept = isEmpty || this.#box.keep(this.#content);
    return this.#isKept;
  }

  /** What pages that are gone have left, the oldest first; it is in this page's hands now. */
  async takeOver(): Promise<T> {
    const open = await openPages();
    const left = storedKeys().filter((key) => key.startsWith(this.#prefix) && key !== this.#own);
    const abandoned = left.filter((key) => !open.has(lockOf(key)));
    const found = abandoned.map((key) => kept(this.#schema, key, this.#sealKey).read() ?? this.#nothing);
    // What has been typed here meanwhile stands last: it is the newest.
    const isKept = this.put(this.#joined([...found, this.#content]));
    for (const key of abandoned) removeStored(key);
    // A storage without room for both has it for one.
    if (!isKept) this.put({});
    return this.#joined(found);
  }

  /** The page is closed: whoever opens the same next may take over. */
  release(): void {
    this.#close?.();
  }

  #joined(boxes: readonly T[]): T {
    const lists = Object.keys(this.#nothing).map((kind) => [kind, boxes.flatMap((box) => box[kind] ?? [])]);
    return Object.fromEntries(lists) as T;
  }
}

async function openPages(): Promise<ReadonlySet<string>> {
  const held = await globalThis.navigator.locks?.query().catch(() => undefined);
  return new Set(held?.held?.flatMap(({ name }) => name ?? []));
}
