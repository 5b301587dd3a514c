import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { Answer, CellChange, CellKey } from '#domain/forms/model.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';

/** A change on its way: `base` is the version of the cell that the person saw when changing it. */
export interface PendingChange extends CellChange {
  base: number;
}
export interface SaveReply {
  version: number;
  savedAt: string;
  conflicts: readonly CellConflict[];
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
export interface ChangeBox {
  write(changes: readonly PendingChange[]): boolean;
}

/** One request holds so many cells: full of the longest texts they are still fewer bytes than the server takes. */
const BATCH_CELLS = 500;
const PAUSE_MS = 400;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends changed cells one request after another. What is not acknowledged stays here and in the box, and is
 * sent again; only a conflict with another person's value is handed back.
 */
export class SaveQueue {
  #version: number;
  readonly #versions: Map<CellKey, number>;
  readonly #pending = new Map<CellKey, PendingChange>();
  #inFlight: readonly PendingChange[] = [];
  /** Values that were sent without an answer: the server may hold them already. */
  readonly #attempted = new Map<CellKey, readonly (Answer | null)[]>();
  #state: SaveState = { phase: 'saved', savedAt: null, unsaved: 0, kept: true, error: null };
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #left = false;
  readonly #listeners = new Set<() => void>();
  readonly #send: (changes: readonly PendingChange[]) => Promise<SaveReply>;
  readonly #isPassing: (error: unknown) => boolean;
  readonly #onConflicts: (conflicts: readonly CellConflict[]) => void;
  readonly #onRefusal: (error: unknown) => ReadonlySet<CellKey>;
  /** Changes whose cells hold another person's value; they wait for a choice, through a reload too. */
  readonly #undecided = new Map<CellKey, PendingChange>();
  readonly #box: ChangeBox;

  constructor(options: {
    version: number;
    versions: Readonly<Record<CellKey, number>>;
    send: (changes: readonly PendingChange[]) => Promise<SaveReply>;
    /** Whether the same request may succeed later: no connection, an overloaded server. */
    isPassing: (error: unknown) => boolean;
    onConflicts: (conflicts: readonly CellConflict[]) => void;
    /** Marks the cells that the server refused and names them: they are not sent again until they change. */
    onRefusal: (error: unknown) => ReadonlySet<CellKey>;
    box: ChangeBox;
  }) {
    this.#version = options.version;
    this.#versions = new Map(Object.entries(options.versions));
    this.#send = options.send;
    this.#isPassing = options.isPassing;
    this.#onConflicts = options.onConflicts;
    this.#onRefusal = options.onRefusal;
    this.#box = options.box;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SaveState => this.#state;
  /** Version of the form after the last acknowledged change. */
  get version(): number {
    return this.#version;
  }

  /** The form moved on without a change of cells, for example by a comment. */
  advance(version: number): void {
    this.#version = Math.max(this.#version, version);
  }

  /** Whether a version of the cell is unknown here and no change of one's own is on its way. */
  isNews(cell: CellKey, version: number): boolean {
    const isOnTheWay = this.#pending.has(cell) || this.#inFlight.some((change) => change.cell === cell);
    return !isOnTheWay && (this.#versions.get(cell) ?? 0) < version;
  }

  /** The cell was changed elsewhere and its new value stands on the screen: what is written next is written over it. */
  learn(cell: CellKey, version: number): void {
    this.#versions.set(cell, version);
  }

  push(changes: readonly CellChange[]): void {
    this.#put(changes.map((change) => ({ ...change, base: this.#versions.get(change.cell) ?? 0 })));
    this.#schedule(PAUSE_MS);
  }

  /** Takes up what was kept from before a reload; what has been changed here since is newer. */
  resume(kept: readonly PendingChange[]): readonly CellChange[] {
    this.#left = false;
    const newest = kept.filter(({ cell, value }) => {
      const later = this.#pending.get(cell);
      return later === undefined || sameAnswer(later.value, value);
    });
    this.#put(newest);
    if (this.#pending.size > 0) this.#schedule(0);
    return newest;
  }

  /** After a choice between two values: whatever is written next is written over `conflict`. */
  acknowledge(conflict: CellConflict): void {
    this.#undecided.delete(conflict.cell);
    this.#keep();
    this.#versions.set(conflict.cell, conflict.version);
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

  /** A pasted block is sealed and written down once, not once a cell. */
  #put(changes: readonly PendingChange[]): void {
    for (const change of changes) this.#pending.set(change.cell, change);
    this.#keep();
  }

  #keep(): void {
    const unsaved = new Map(this.#inFlight.map((change) => [change.cell, change]));
    for (const [cell, change] of this.#undecided) if (!unsaved.has(cell)) unsaved.set(cell, change);
    for (const [cell, change] of this.#pending) unsaved.set(cell, change);
    const kept = this.#box.write([...unsaved.values()]);
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
    this.#inFlight = [...this.#pending.values()].slice(0, BATCH_CELLS);
    for (const { cell } of this.#inFlight) this.#pending.delete(cell);
    // Repeating by itself it says nothing new until it is answered: the words on the screen do not flicker.
    this.#publish({ phase: this.#state.phase === 'offline' ? 'offline' : 'saving' });
    try {
      this.#acknowledgeAll(await this.#send(this.#inFlight));
    } catch (error) {
      this.#takeBack(error);
    }
  }

  #acknowledgeAll(reply: SaveReply): void {
    const conflicts = new Map(reply.conflicts.map((conflict) => [conflict.cell, conflict]));
    this.#version = Math.max(this.#version, reply.version);
    const foreign: CellConflict[] = [];
    for (const change of this.#inFlight) {
      const conflict = conflicts.get(change.cell);
      if (conflict && !this.#isSettled(conflict, change)) {
        foreign.push(conflict);
        this.#undecided.set(change.cell, change);
      } else this.#rebase(change, conflict, reply.version);
      this.#attempted.delete(change.cell);
    }
    this.#inFlight = [];
    this.#retryMs = FIRST_RETRY_MS;
    this.#keep();
    this.#publish({
      phase: this.#pending.size > 0 ? 'waiting' : 'saved',
      savedAt: reply.savedAt,
      error: null,
    });
    if (foreign.length > 0) this.#onConflicts(foreign);
  }

  /** The value in the way is the same, or our own: saved before, only its acknowledgement was lost. */
  #isSettled(conflict: CellConflict, change: PendingChange): boolean {
    const attempted = this.#attempted.get(change.cell) ?? [];
    const isMine = attempted.some((value) => sameAnswer(value, conflict.theirs));
    return isMine || sameAnswer(conflict.theirs, change.value);
  }

  /** From now on the cell is changed over the version that the server has. */
  #rebase(change: PendingChange, conflict: CellConflict | undefined, version: number): void {
    const base = conflict?.version ?? version;
    this.#versions.set(change.cell, base);
    const later = this.#pending.get(change.cell);
    const unwritten = conflict && !sameAnswer(conflict.theirs, change.value) ? change : undefined;
    const next = later ?? unwritten;
    if (next) this.#pending.set(change.cell, { ...next, base });
  }

  #takeBack(error: unknown): void {
    const refused = this.#onRefusal(error);
    for (const change of this.#inFlight) {
      if (refused.has(change.cell)) continue;
      this.#attempted.set(change.cell, [...(this.#attempted.get(change.cell) ?? []), change.value]);
      if (!this.#pending.has(change.cell)) this.#pending.set(change.cell, change);
    }
    this.#inFlight = [];
    this.#keep();
    if (refused.size > 0) {
      this.#publish({ phase: this.#pending.size > 0 ? 'waiting' : 'saved' });
      return;
    }
    const passing = this.#isPassing(error);
    this.#publish({ phase: passing ? 'offline' : 'refused', error });
    if (!passing || this.#left) return;
    this.#timer = setTimeout(() => void this.#start(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  #publish(patch: Partial<SaveState>): void {
    const unsaved = new Set([...this.#pending.keys(), ...this.#inFlight.map(({ cell }) => cell)]).size;
    this.#state = { ...this.#state, ...patch, unsaved };
    for (const listener of this.#listeners) listener();
  }
}
