import type { Tree } from './syntax.ts';

/**
 * A machine that matches as the engine does (first choice first, back to the last choice on failure) and counts
 * its steps. Steps are the same on a busy machine; milliseconds are not. A text is given as numbers of letters.
 */
export interface Machine {
  readonly letters: readonly string[];
  readonly sticky: boolean;
  readonly program: Program;
}

export interface Run {
  readonly steps: number;
  /** Start and end of every match, as `matchAll` finds them; undefined where the steps ran out. */
  readonly matches: readonly (readonly [number, number])[] | undefined;
}

/** Steps laid out flat: what to do, and up to two numbers each. */
interface Program {
  readonly acts: Int32Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Which letters each place of the pattern takes. */
  readonly sets: readonly Uint8Array[];
  /** Whether a place holds between two letters, the edge of the text being behind the last of them. */
  readonly places: readonly Uint8Array[];
  readonly looks: readonly Program[];
}

const act = {
  end: 0,
  take: 1,
  takeBack: 2,
  place: 3,
  look: 4,
  lookNot: 5,
  fork: 6,
  jump: 7,
  mark: 8,
  moved: 9,
};

export function machineFor(tree: Tree, letters: readonly string[], flags: string): Machine {
  return { letters, sticky: flags.includes('y'), program: compile(tree, letters, false) };
}

function compile(tree: Tree, letters: readonly string[], back: boolean): Program {
  const steps: { act: number; first: number; second: number }[] = [];
  const sets: Uint8Array[] = [];
  const places: Uint8Array[] = [];
  const looks: Program[] = [];
  let slots = 0;
  const push = (kind: number, first = 0, second = 0) => {
    const step = { act: kind, first, second };
    steps.push(step);
    return step;
  };

  function put(node: Tree): void {
    if (node.is === 'atom') {
      const set = Uint8Array.from(letters, (letter) => Number(node.takes(letter)));
      push(back ? act.takeBack : act.take, sets.push(set) - 1);
    } else if (node.is === 'place') {
      const sides = [...letters, undefined];
      const held = sides.flatMap((left) => sides.map((right) => Number(node.holds(left, right))));
      push(act.place, places.push(Uint8Array.from(held)) - 1);
    } else if (node.is === 'look') {
      push(node.wanted ? act.look : act.lookNot, looks.push(compile(node.body, letters, node.back)) - 1);
    } else if (node.is === 'row') for (const part of back ? node.parts.toReversed() : node.parts) put(part);
    else if (node.is === 'choice') putChoice(node.options);
    else putRepeat(node);
  }

  function putChoice(options: readonly Tree[]): void {
    const ends = options.slice(0, -1).map((option) => {
      const fork = putFork(false);
      put(option);
      const end = push(act.jump);
      fork.leave();
      return end;
    });
    for (const last of options.slice(-1)) put(last);
    for (const end of ends) end.first = steps.length;
  }

  /** Goes on with the next step first, or, where lazy, with the place that `leave` is called at. */
  function putFork(lazy: boolean): { at: number; leave: () => void } {
    const at = steps.length;
    const fork = push(act.fork, at + 1, at + 1);
    return {
      at,
      leave: () => Object.assign(fork, lazy ? { first: steps.length } : { second: steps.length }),
    };
  }

  function putRepeat({ body, least, most, lazy }: Extract<Tree, { is: 'repeat' }>): void {
    for (let i = 0; i < least; i++) put(body);
    if (most === Number.POSITIVE_INFINITY) {
      const slot = slots++;
      const { at, leave } = putFork(lazy);
      push(act.mark, slot);
      put(body);
      push(act.moved, slot);
      push(act.jump, at);
      leave();
      return;
    }
    const forks: { leave: () => void }[] = [];
    for (let i = least; i < most; i++) {
      forks.push(putFork(lazy));
      put(body);
    }
    for (const { leave } of forks) leave();
  }

  put(tree);
  push(act.end);
  return {
    acts: Int32Array.from(steps, (step) => step.act),
    firsts: Int32Array.from(steps, (step) => step.first),
    seconds: Int32Array.from(steps, (step) => step.second),
    sets,
    places,
    looks,
  };
}

/** Finds every match, as `replace`, `split` and `matchAll` do; a sticky pattern stops at the first failure. */
export function runOver(machine: Machine, text: Uint8Array, mostSteps: number): Run {
  const edge = machine.letters.length;
  let steps = 0;

  /** Where a match that begins at `from` ends; −1 where none does, −2 where the steps ran out. */
  function endOf({ acts, firsts, seconds, sets, places, looks }: Program, from: number): number {
    const waiting: number[] = [];
    const marks: number[] = [];
    let pc = 0;
    let at = from;
    for (;;) {
      if (++steps > mostSteps) return -2;
      const first = firsts[pc] ?? 0;
      let goesOn = true;
      switch (acts[pc++]) {
        case act.take:
          goesOn = at < text.length && sets[first]?.[text[at++] ?? 0] === 1;
          break;
        case act.takeBack:
          goesOn = at > 0 && sets[first]?.[text[--at] ?? 0] === 1;
          break;
        case act.place:
          goesOn = places[first]?.[(text[at - 1] ?? edge) * (edge + 1) + (text[at] ?? edge)] === 1;
          break;
        case act.look:
        case act.lookNot: {
          const end = endOf(looks[first] as Program, at);
          if (end === -2) return -2;
          goesOn = end >= 0 === (acts[pc - 1] === act.look);
          break;
        }
        case act.fork:
          waiting.push(seconds[pc - 1] ?? 0, at);
          pc = first;
          break;
        case act.jump:
          pc = first;
          break;
        case act.mark:
          waiting.push(-1 - first, marks[first] ?? -1);
          marks[first] = at;
          break;
        case act.moved:
          goesOn = marks[first] !== at;
          break;
        default:
          return at;
      }
      while (!goesOn) {
        if (waiting.length === 0) return -1;
        const place = waiting.pop() ?? 0;
        const to = waiting.pop() ?? 0;
        if (to < 0) marks[-1 - to] = place;
        else {
          pc = to;
          at = place;
          goesOn = true;
        }
      }
    }
  }

  const matches: (readonly [number, number])[] = [];
  for (let at = 0; at <= text.length; ) {
    const end = endOf(machine.program, at);
    if (end === -2) return { steps, matches: undefined };
    if (end < 0 && machine.sticky) break;
    if (end >= 0) matches.push([at, end]);
    at = end > at ? end : at + 1;
  }
  return { steps, matches };
}
