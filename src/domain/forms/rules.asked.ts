import type { Answer, Answers, CellKey, Condition, FormDefinition } from './model.ts';
import { isNoData } from './model.ts';
import { expand, findCell, type LiveRows, liveRows, noneKeyOf, resolveTemplate } from './rules.cells.ts';
import { type Derived, derive, numberAt } from './rules.derive.ts';

/** `unknown` while the answer that decides it is blank or «нет данных». */
export type Asked = 'asked' | 'not_asked' | 'unknown';

/** What a rule reads: the answers with everything that follows from them. */
export interface Reading {
  def: FormDefinition;
  answers: Answers;
  derived: Derived;
  live: LiveRows;
  /** The same of the previous collection, where there was one. */
  previous?: Pick<Reading, 'answers' | 'derived'>;
}

/**
 * Whether the concrete cell is asked. A condition on a cell that is itself not asked does not hold:
 * without a library there is no reading room, and its places are not asked either. Where a row is given, nobody asks
 * whether there are none.
 */
export function askedAt(reading: Reading, key: CellKey): Asked {
  const { conditions = [], noneOf } = findCell(reading.def, key) ?? {};
  if (noneOf && reading.live.has(noneOf)) return 'not_asked';
  const states = conditions.map((condition) => {
    const decider = resolveTemplate(condition.cell, key);
    return askedAt(reading, decider) === 'not_asked' ? false : holds(reading, condition, key);
  });
  if (states.includes(false)) return 'not_asked';
  return states.includes(undefined) ? 'unknown' : 'asked';
}

/** True, false, or undefined while nothing is answered. With `[*]`, true when any instance holds, false where there are none. */
export function holds(reading: Reading, condition: Condition, at: CellKey): boolean | undefined {
  const wanted = resolveTemplate(condition.cell, at);
  const keys = expand(wanted, reading.live);
  if (keys.length === 0 && isToldNone(reading, wanted)) return false;
  const states = keys.map((key) =>
    'above' in condition
      ? isAbove(numberAt(reading.answers, reading.derived, key), condition.above)
      : isEqual(reading.answers[key], condition.equals),
  );
  if (states.includes(true)) return true;
  return states.includes(false) ? false : undefined;
}

/** Whether the school says of a repeated row that it has none. */
function isToldNone({ def, answers }: Reading, key: CellKey): boolean {
  const none = noneKeyOf(key);
  return none !== undefined && findCell(def, none) !== undefined && typeof answers[none] === 'string';
}

function isAbove(value: number | null, bound: number): boolean | undefined {
  return value === null ? undefined : value > bound;
}

function isEqual(answer: Answer | undefined, expected: boolean | string): boolean | undefined {
  return answer === undefined || isNoData(answer) ? undefined : answer === expected;
}

/**
 * The answers without those that are not asked now: without a library its reading places count as none,
 * whatever was written while there was one. They stay in the document and come back with the library.
 */
export function askedAnswers(def: FormDefinition, answers: Answers): Answers {
  const reading = { def, answers, derived: derive(def, answers), live: liveRows(answers) };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => askedAt(reading, key) !== 'not_asked'));
}

/** The answers with all that follows from them, as the rules read them. */
export function readForm(def: FormDefinition, answers: Answers, previous?: Answers): Reading {
  const asked = askedAnswers(def, answers);
  const reading = { def, answers: asked, derived: derive(def, asked), live: liveRows(asked) };
  return previous ? { ...reading, previous: readPrevious(def, previous) } : reading;
}

type Previous = NonNullable<Reading['previous']>;
const previousByForm = new WeakMap<FormDefinition, WeakMap<Answers, Previous>>();

/** Last year's answers do not change while this year's are typed: they are read once, not at every key. */
function readPrevious(def: FormDefinition, answers: Answers): Previous {
  const known = previousByForm.get(def) ?? new WeakMap<Answers, Previous>();
  previousByForm.set(def, known);
  const previous = known.get(answers) ?? readForm(def, answers);
  known.set(answers, previous);
  return previous;
}
