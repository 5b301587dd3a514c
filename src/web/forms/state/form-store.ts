import type { CellConflict } from '#domain/forms/model.merge.ts';
import type {
  Answer,
  Answers,
  CellChange,
  CellKey,
  FindingComments,
  FormDefinition,
} from '#domain/forms/model.ts';
import { askedAt, type Reading, readForm } from '#domain/forms/rules.asked.ts';
import { type Carried, isUnconfirmed } from '#domain/forms/rules.carried.ts';
import { findCell, listCells } from '#domain/forms/rules.cells.ts';
import { applyChanges } from '#domain/forms/rules.changes.ts';
import { formatAnswer, type InputErrorCode, parseInput } from '#domain/forms/rules.input.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { makeAgain, noSteps, record, type Steps, takeBack } from '#web/lib/undo.ts';
import { AddedRows } from './added-rows.ts';
import { BegunTexts } from './begun-texts.ts';
import { type CellState, type Summary, sameState, summarize, type Typed } from './cell-state.ts';

type Listener = () => void;

/** What one action changed: a cell, a pasted block, a removed row. */
type EditStep = readonly { cell: CellKey; before: Answer | null; after: Answer | null }[];

/**
 * The answers of one open form. Cells subscribe one by one, so a keystroke repaints one cell and a new
 * answer only the cells whose sums, findings or conditions it changes.
 */
export class FormStore {
  readonly def: FormDefinition;
  readonly today: LocalDate;
  readonly begun = new BegunTexts();
  #answers: Answers;
  #comments: FindingComments;
  #carried: Carried;
  readonly #previous: Answers | undefined;
  readonly #only: string | null;
  #reading: Reading;
  #summary: Summary;
  readonly #typed = new Map<CellKey, Typed>();
  readonly #conflicts = new Map<CellKey, CellConflict>();
  readonly #added: AddedRows;
  readonly #states = new Map<CellKey, CellState>();
  readonly #cellListeners = new Map<CellKey, Set<Listener>>();
  readonly #formListeners = new Set<Listener>();
  #steps: Steps<EditStep> = noSteps;
  #visitors: ReadonlyMap<CellKey, string> = new Map();
  #rowsKey = '';
  #askedKey = '';
  #focused: CellKey | null = null;
  #wanted: CellKey | null = null;
  readonly #onChange: (changes: readonly CellChange[]) => void;

  constructor(options: {
    def: FormDefinition;
    answers: Answers;
    comments: FindingComments;
    carried?: Carried;
    /** Answers of the previous collection, to compare with. */
    previous?: Answers | undefined;
    /** The only section that this person sees; what is wrong elsewhere is not theirs. */
    only?: string | null;
    today: LocalDate;
    onChange: (changes: readonly CellChange[]) => void;
  }) {
    this.def = options.def;
    this.#added = new AddedRows(options.def);
    this.today = options.today;
    this.#answers = options.answers;
    this.#comments = options.comments;
    this.#previous = options.previous;
    this.#only = options.only ?? null;
    this.#carried = options.carried ?? { cells: {}, confirmed: [] };
    this.#onChange = options.onChange;
    this.#reading = readForm(this.def, this.#answers, this.#previous);
    this.#summary = this.#summarize();
    this.#rowsKey = this.#listRows();
    this.#askedKey = this.#listHidden();
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#formListeners.add(listener);
    return () => this.#formListeners.delete(listener);
  };

  subscribeCell(key: CellKey, listener: Listener): () => void {
    const listeners = this.#cellListeners.get(key) ?? new Set();
    this.#cellListeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#cellListeners.delete(key);
      this.#states.delete(key);
    };
  }

  /** The same object until something about the cell changes. */
  cell(key: CellKey): CellState {
    let state = this.#states.get(key);
    if (!state) {
      state = this.#stateOf(key);
      this.#states.set(key, state);
    }
    return state;
  }

  readonly summary = (): Summary => this.#summary;
  readonly focused = (): CellKey | null => this.#focused;
  /** A cell or a new row that a link leads to; whoever draws it takes the focus there. */
  readonly wanted = (): CellKey | null => this.#wanted;
  /** Changes when a repeated row comes or goes. */
  readonly rowsKey = (): string => this.#rowsKey;
  /** Changes when a condition of the form opens or closes cells. */
  readonly askedKey = (): string => this.#askedKey;
  /** Whether the cell is asked now, or a text stands in it that somebody has to see. */
  isShown(key: CellKey): boolean {
    return this.#typed.has(key) || askedAt(this.#reading, key) !== 'not_asked';
  }
  get answers(): Answers {
    return this.#answers;
  }
  /** Without answers that another one closes: what would be sent now. */
  readonly asked = (): Answers => this.#reading.answers;

  /** Something stands on the screen that is not an answer yet. */
  get typing(): boolean {
    return this.#typed.size > 0 || this.begun.list().length > 0;
  }

  focus(key: CellKey | null): void {
    if (this.#focused === key) return;
    this.#focused = key;
    this.#notifyForm();
  }

  /** A cell or a row goes off the screen: what is typed there is read as it stands, and nothing more is offered for it. */
  leave(path: string): void {
    const left = this.#focused;
    if (left === null || (left !== path && !left.startsWith(`${path}.`))) return;
    this.commit(left);
    this.focus(null);
  }

  want(key: CellKey | null): void {
    this.#wanted = key;
    this.#notifyForm();
  }

  instances(rowPath: string): readonly string[] {
    return this.#added.instances(this.#answers, rowPath);
  }

  roomForRows(rowPath: string): number {
    return this.#added.room(this.#answers, rowPath);
  }

  addRow(rowPath: string, instance: string): void {
    this.#added.add(rowPath, instance);
    this.#refresh();
  }

  /** Whether anything is answered in a row. */
  isBegun(path: string): boolean {
    return Object.keys(this.#answers).some((key) => key.startsWith(`${path}.`));
  }

  /** Takes away a repeated row with everything in it. */
  removeRow(rowPath: string, instance: string): void {
    const path = `${rowPath}[${instance}]`;
    this.#added.remove(rowPath, instance);
    for (const key of this.#typed.keys()) if (key.startsWith(path)) this.#typed.delete(key);
    const cells = Object.keys(this.#answers).filter((key) => key.startsWith(path));
    this.#change(cells.map((cell) => ({ cell, value: null })));
  }

  type(key: CellKey, text: string): void {
    this.#typed.set(key, { text, refused: undefined });
    this.#refreshCell(key);
  }

  /** Reads what was typed; a refused text stays as it was typed. `false`: refused. */
  commit(key: CellKey): boolean {
    const typed = this.#typed.get(key);
    const field = findCell(this.def, key)?.field;
    if (!typed || !field) return true;
    const parsed = parseInput(field, typed.text, this.today);
    if (!parsed.ok) {
      this.#typed.set(key, { text: typed.text, refused: parsed.error });
      this.#refresh();
      return false;
    }
    this.set(key, parsed.value);
    return true;
  }

  /** Saves a text that is still being typed, where it can be read as it stands. */
  keep(key: CellKey): void {
    const typed = this.#typed.get(key);
    if (!typed || !this.commit(key)) return;
    this.#typed.set(key, typed);
    this.#refreshCell(key);
  }

  set(key: CellKey, value: Answer | null): void {
    this.#typed.delete(key);
    this.#conflicts.delete(key);
    this.#change([{ cell: key, value }]);
  }

  /** Several cells at once, for example a pasted column; what cannot be read stays as typed. */
  paste(texts: readonly { cell: CellKey; text: string }[]): void {
    const changes: CellChange[] = [];
    for (const { cell, text } of texts) {
      const field = findCell(this.def, cell)?.field;
      if (!field || field.derived) continue;
      const parsed = parseInput(field, text, this.today);
      if (parsed.ok) {
        this.#typed.delete(cell);
        changes.push({ cell, value: parsed.value });
      } else this.#typed.set(cell, { text, refused: parsed.error });
    }
    this.#change(changes);
  }

  readonly mayUndo = (): boolean => this.#steps.done.length > 0;
  readonly mayRedo = (): boolean => this.#steps.undone.length > 0;

  /** Takes the last step back; names a cell of it. While a text is being typed it is the text's to take back. */
  undo(): CellKey | undefined {
    return this.#isTyping() ? undefined : this.#replay(takeBack(this.#steps), 'after', 'before');
  }

  redo(): CellKey | undefined {
    return this.#isTyping() ? undefined : this.#replay(makeAgain(this.#steps), 'before', 'after');
  }

  /** Values that came from elsewhere: another person's, or kept from before a reload. Nothing is sent. */
  adopt(changes: readonly CellChange[]): void {
    for (const { cell } of changes) this.#conflicts.delete(cell);
    this.#apply(changes);
  }

  /** Whether the cell shows something of one's own that is not its answer: a text, or a value still to choose. */
  holdsOwn(key: CellKey): boolean {
    return this.#typed.has(key) || this.#conflicts.has(key);
  }

  /** Texts that stand in their cells and are not the answers: refused, or still being typed. */
  unfinishedTexts(): { cell: CellKey; text: string }[] {
    return [...this.#typed].flatMap(([cell, { text }]) =>
      this.#isAnswer(cell, text) ? [] : [{ cell, text }],
    );
  }

  /** Puts such texts back after a reload. */
  retype(texts: readonly { cell: CellKey; text: string }[]): void {
    for (const { cell, text } of texts) {
      this.#typed.set(cell, { text, refused: undefined });
      this.commit(cell);
    }
  }

  /** Where the others are now. */
  setVisitors(visitors: ReadonlyMap<CellKey, string>): void {
    const moved = new Set([...this.#visitors.keys(), ...visitors.keys()]);
    this.#visitors = visitors;
    for (const key of moved) if (this.#states.has(key)) this.#refreshCell(key);
  }

  raiseConflicts(conflicts: readonly CellConflict[]): void {
    for (const conflict of conflicts) this.#conflicts.set(conflict.cell, conflict);
    this.#refresh();
  }

  /** The server did not take these answers: they stand as typed, each with its reason. */
  refuse(cells: readonly { cell: CellKey; error: InputErrorCode }[]): void {
    for (const { cell, error } of cells) {
      const field = findCell(this.def, cell)?.field;
      if (field) this.#typed.set(cell, { text: formatAnswer(field, this.#answers[cell]), refused: error });
    }
    this.#refresh();
  }

  setComments(comments: FindingComments): void {
    this.#comments = comments;
    this.#refresh();
  }

  setConfirmed(confirmed: readonly string[]): void {
    this.#carried = { ...this.#carried, confirmed };
    this.#refresh();
  }

  get carried(): Carried {
    return this.#carried;
  }

  #change(changes: readonly CellChange[]): void {
    const step = changes
      .map(({ cell, value }) => ({ cell, before: this.#answers[cell] ?? null, after: value }))
      .filter(({ before, after }) => !sameAnswer(before, after));
    if (step.length > 0) this.#steps = record(this.#steps, step);
    this.#make(step.map(({ cell, after }) => ({ cell, value: after })));
  }

  #make(changes: readonly CellChange[]): void {
    this.#apply(changes);
    if (changes.length > 0) this.#onChange(changes);
  }

  /** A cell that got another value meanwhile, for example from a colleague, is left as it is. */
  #replay(
    moved: readonly [EditStep, Steps<EditStep>] | undefined,
    from: 'before' | 'after',
    to: 'before' | 'after',
  ): CellKey | undefined {
    if (!moved) return undefined;
    const [step, steps] = moved;
    this.#steps = steps;
    const edits = step.filter((edit) => sameAnswer(this.#answers[edit.cell] ?? null, edit[from]));
    for (const { cell } of edits) this.#typed.delete(cell);
    this.#make(edits.map((edit) => ({ cell: edit.cell, value: edit[to] })));
    return (edits[0] ?? step[0])?.cell;
  }

  #isAnswer(cell: CellKey, text: string): boolean {
    const field = findCell(this.def, cell)?.field;
    const parsed = field && parseInput(field, text, this.today);
    return parsed?.ok === true && sameAnswer(parsed.value, this.#answers[cell] ?? null);
  }

  #isTyping(): boolean {
    const typed = this.#focused === null ? undefined : this.#typed.get(this.#focused);
    return typed !== undefined && typed.refused === undefined;
  }

  #apply(changes: readonly CellChange[]): void {
    this.#answers = applyChanges(this.#answers, changes);
    this.#refresh();
  }

  #refresh(): void {
    this.#reading = readForm(this.def, this.#answers, this.#previous);
    this.#summary = this.#summarize();
    this.#rowsKey = this.#listRows();
    this.#askedKey = this.#listHidden();
    for (const key of this.#states.keys()) this.#refreshCell(key);
    this.#notifyForm();
  }

  #refreshCell(key: CellKey): void {
    const before = this.#states.get(key);
    const after = this.#stateOf(key);
    if (before && sameState(before, after)) return;
    this.#states.set(key, after);
    for (const listener of this.#cellListeners.get(key) ?? []) listener();
  }

  #notifyForm(): void {
    for (const listener of this.#formListeners) listener();
  }

  #stateOf(key: CellKey): CellState {
    const typed = this.#typed.get(key);
    return {
      answer: this.#reading.answers[key],
      typed: typed?.text,
      refused: typed?.refused,
      computed: this.#reading.derived[key] ?? null,
      asked: askedAt(this.#reading, key) !== 'not_asked',
      findings: this.#summary.byCell.get(key) ?? [],
      conflict: this.#conflicts.get(key),
      visitor: this.#visitors.get(key),
      carried: isUnconfirmed(this.#carried, this.#reading.answers, key),
    };
  }

  #listRows(): string {
    return [...[...this.#reading.live.values()].flat(), this.#added.key()].join();
  }

  #listHidden(): string {
    const conditional = listCells(this.def).filter((spec) => spec.conditions.length > 0 && !spec.repeated);
    return conditional.flatMap(({ key }) => (this.isShown(key) ? [] : key)).join();
  }

  #summarize(): Summary {
    return summarize({
      reading: this.#reading,
      only: this.#only,
      comments: this.#comments,
      carried: this.#carried,
      today: this.today,
      typed: this.#typed,
      conflicts: [...this.#conflicts.values()],
    });
  }
}
