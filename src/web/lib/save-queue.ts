/** A change on its way: `base` is the version of what it changes that the person saw when changing it. */
export type Based<C> = C & { readonly base: number };

interface Changed {
  readonly value: unknown;
}
/** Another person's value that stands where this one was to be written. */
interface InTheWay<Value> {
  readonly theirs: Value;
  readonly version: number;
}

export interface SaveReply<Conflict> {
  /** Of the whole, after the change. */
  version: number;
  savedAt: string;
  conflicts: readonly Conflict[];
}

/** `waiting`: will be sent in a moment; `offline`: repeated by itself; `refused`: the server said no. */
export type SavePhase = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';
export interface SaveState {
  phase: SavePhase;
  savedAt: string | null;
  unsaved: number;
  /** `false`: this browser does not keep unsaved changes through a reload. */
  kept: boolean;
  error: unknown;
}

/** Where changes wait through a reload of the page; `write` tells whether they are kept. */
interface ChangeBox<C> {
  write(changes: readonly Based<C>[]): boolean;
}

/** What the owner of a queue knows of its changes; the queue knows only keys, values and versions. */
export interface QueueOptions<C extends Changed, X extends InTheWay<C['value']>> {
  readonly version: number;
  /** By key; one that is missing has never been changed. */
  readonly versions: Readonly<Record<string, number>>;
  /** Where the change or the conflict lies; a later change of the same place replaces an earlier one. */
  readonly keyOf: (one: C | X) => string;
  readonly isSame: (a: C['value'], b: C['value']) => boolean;
  /** How many changes one request may hold. */
  readonly atOnce: number;
  readonly send: (changes: readonly Based<C>[]) => Promise<SaveReply<X>>;
  /** Whether the same request may succeed later: no connection, an overloaded server. */
  readonly isPassing: (error: unknown) => boolean;
  readonly onConflicts: (conflicts: readonly X[]) => void;
  /** Marks the changes that the server refused and names their keys: they are not sent again until they change. */
  readonly onRefusal: (error: unknown) => ReadonlySet<string>;
  readonly box: ChangeBox<C>;
}

const PAUSE_MS = 400;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends changes one request after another. What is not acknowledged stays here and in the box, and is sent again;
 * only a conflict with another person's value is handed back.
 */
export class SaveQueue<C extends Changed, X extends InTheWay<C['value']>> {
  #version: number;
  readonly #versions: Map<string, number>;
  readonly #pending = new Map<string, Based<C>>();
  #inFlight: readonly Based<C>[] = [];
  /** Values that were sent without an answer: the server may hold them already. */
  readonly #attempted = new Map<string, readonly C['value'][]>();
  #state: SaveState = { phase: 'saved', savedAt: null, unsaved: 0, kept: true, error: null };
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #left = false;
  readonly #listeners = new Set<() => void>();
  /** Changes in whose place stands another person's value; they wait for a choice, through a reload too. */
  readonly #undecided = new Map<string, Based<C>>();
  readonly #owner: QueueOptions<C, X>;
  readonly #keyOf: (one: C | X) => string;

  constructor(owner: QueueOptions<C, X>) {
    this.#owner = owner;
    this.#keyOf = owner.keyOf;
    this.#version = owner.version;
    this.#versions = new Map(Object.entries(owner.versions));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SaveState => this.#state;
  /** Version of the whole after the last acknowledged change. */
  get version(): number {
    return this.#version;
  }

  /** The whole moved on past this queue. */
  advance(version: number): void {
    this.#version = Math.max(this.#version, version);
  }

  /** Whether a version of the key is unknown here and no change of one's own is on its way. */
  isNews(key: string, version: number): boolean {
    const isOnTheWay = this.#pending.has(key) || this.#inFlight.some((change) => this.#keyOf(change) === key);
    return !isOnTheWay && (this.#versions.get(key) ?? 0) < version;
  }

  /** It was changed elsewhere and the new value stands on the screen: what is written next is written over it. */
  learn(key: string, version: number): void {
    this.#versions.set(key, version);
  }

  push(changes: readonly C[]): void {
    this.#put(changes.map((change) => ({ ...change, base: this.#versions.get(this.#keyOf(change)) ?? 0 })));
    this.#schedule(PAUSE_MS);
  }

  /** Takes up what was kept from before a reload; what has been changed here since is newer. */
  resume(kept: readonly Based<C>[]): readonly C[] {
    this.#left = false;
    const newest = kept.filter((change) => {
      const later = this.#pending.get(this.#keyOf(change));
      return later === undefined || this.#owner.isSame(later.value, change.value);
    });
    this.#put(newest);
    if (this.#pending.size > 0) this.#schedule(0);
    return newest;
  }

  /** After a choice between two values: whatever is written next is written over `conflict`. */
  acknowledge(conflict: X): void {
    const key = this.#keyOf(conflict);
    this.#undecided.delete(key);
    this.#keep();
    this.#versions.set(key, conflict.version);
  }

  /** Sends everything at once. `true`: nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending !== undefined) await this.#sending;
    while (this.#pending.size > 0) {
      await this.#start();
      if (this.#state.phase === 'offline' || this.#state.phase === 'refused') return false;
    }
    return true;
  }

  /** Tries again now: the connection is back. */
  retry(): void {
    if (this.#pending.size === 0) return;
    this.#publish({ phase: 'waiting' });
    this.#schedule(0);
  }

  /** The page is left: one last attempt; what it does not save waits in the box. */
  leave(): void {
    this.#left = true;
    void this.flush();
  }

  /** What is changed together, a pasted block, is sealed and written down once. */
  #put(changes: readonly Based<C>[]): void {
    for (const change of changes) this.#pending.set(this.#keyOf(change), change);
    this.#keep();
  }

  #keep(): void {
    const unsaved = new Map(this.#inFlight.map((change) => [this.#keyOf(change), change]));
    for (const [key, change] of this.#undecided) if (!unsaved.has(key)) unsaved.set(key, change);
    for (const [key, change] of this.#pending) unsaved.set(key, change);
    const kept = this.#owner.box.write([...unsaved.values()]);
    if (kept !== this.#state.kept) this.#publish({ kept });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#state.phase === 'saved') this.#publish({ phase: 'waiting' });
    else this.#publish({});
    this.#timer = setTimeout(() => void this.#start(), delay);
  }

  #start(): Promise<void> {
    this.#sending ??= this.#sendBatch().finally(() => {
      this.#sending = undefined;
      if (this.#pending.size > 0 && this.#state.phase === 'waiting') this.#schedule(PAUSE_MS);
    });
    return this.#sending;
  }

  async #sendBatch(): Promise<void> {
    if (this.#pending.size === 0) return;
    this.#inFlight = [...this.#pending.values()].slice(0, this.#owner.atOnce);
    for (const change of this.#inFlight) this.#pending.delete(this.#keyOf(change));
    // Repeating by itself it says nothing new until it is answered: the words on the screen do not flicker.
    this.#publish({ phase: this.#state.phase === 'offline' ? 'offline' : 'saving' });
    try {
      this.#acknowledgeAll(await this.#owner.send(this.#inFlight));
    } catch (error) {
      this.#takeBack(error);
    }
  }

  #acknowledgeAll(reply: SaveReply<X>): void {
    const conflicts = new Map(reply.conflicts.map((conflict) => [this.#keyOf(conflict), conflict]));
    this.#version = Math.max(this.#version, reply.version);
    const foreign: X[] = [];
    for (const change of this.#inFlight) {
      const key = this.#keyOf(change);
      const conflict = conflicts.get(key);
      if (conflict && !this.#isSettled(conflict, change)) {
        foreign.push(conflict);
        this.#undecided.set(key, change);
      } else this.#rebase(change, conflict, reply.version);
      this.#attempted.delete(key);
    }
    this.#inFlight = [];
    this.#retryMs = FIRST_RETRY_MS;
    this.#keep();
    this.#publish({
      phase: this.#pending.size > 0 ? 'waiting' : 'saved',
      savedAt: reply.savedAt,
      error: null,
    });
    if (foreign.length > 0) this.#owner.onConflicts(foreign);
  }

  /** The value in the way is the same, or our own: saved before, only its acknowledgement was lost. */
  #isSettled(conflict: X, change: Based<C>): boolean {
    const attempted = this.#attempted.get(this.#keyOf(change)) ?? [];
    return [...attempted, change.value].some((value) => this.#owner.isSame(value, conflict.theirs));
  }

  /** From now on it is changed over the version that the server has. */
  #rebase(change: Based<C>, conflict: X | undefined, version: number): void {
    const key = this.#keyOf(change);
    const base = conflict?.version ?? version;
    this.#versions.set(key, base);
    const later = this.#pending.get(key);
    const unwritten = conflict && !this.#owner.isSame(conflict.theirs, change.value) ? change : undefined;
    const next = later ?? unwritten;
    if (next) this.#pending.set(key, { ...next, base });
  }

  #takeBack(error: unknown): void {
    const refused = this.#owner.onRefusal(error);
    for (const change of this.#inFlight) {
      const key = this.#keyOf(change);
      if (refused.has(key)) continue;
      this.#attempted.set(key, [...(this.#attempted.get(key) ?? []), change.value]);
      if (!this.#pending.has(key)) this.#pending.set(key, change);
    }
    this.#inFlight = [];
    this.#keep();
    if (refused.size > 0) {
      this.#publish({ phase: this.#pending.size > 0 ? 'waiting' : 'saved' });
      return;
    }
    const passing = this.#owner.isPassing(error);
    this.#publish({ phase: passing ? 'offline' : 'refused', error });
    if (!passing || this.#left) return;
    this.#timer = setTimeout(() => void this.#start(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  #publish(patch: Partial<SaveState>): void {
    const unsaved = new Set([...this.#pending.keys(), ...this.#inFlight.map(this.#keyOf)]).size;
    this.#state = { ...this.#state, ...patch, unsaved };
    for (const listener of this.#listeners) listener();
  }
}
