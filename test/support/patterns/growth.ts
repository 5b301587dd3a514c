import { machineFor, runOver } from './machine.ts';
import { attacksOn, lettersOf } from './pumps.ts';
import { parsePattern } from './syntax.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export interface Slow {
  /** The slow text: the first part, the second over and over, the third. */
  readonly text: readonly [lead: string, pump: string, end: string];
  /** How many times more steps twice the text takes: 2 where linear, 4 where quadratic. */
  readonly growth: number;
}

/** Short texts show what may be slow; only long ones show that a repetition is bounded. */
const short = 100;
const long = 1000;
const farBelowSquare = 2.5;
/** A bound is none where it lets so many steps be taken at every letter. */
const mostStepsOfLetter = 1500;

/** A text on which the steps of a pattern grow faster than the text does, if there is one. */
export function slownessOf({ source, flags }: Pattern): Slow | undefined {
  const tree = parsePattern(source, flags);
  const letters = lettersOf(tree, source);
  const machine = machineFor(tree, letters, flags);
  const numbers = (word: string): number[] => [...word].map((letter) => letters.indexOf(letter));
  for (const { lead, pump } of attacksOn(tree, letters)) {
    const [first, repeated] = [numbers(lead), numbers(pump)];
    for (const end of ['', ...letters]) {
      const steps = (length: number): number => {
        const body = Array(Math.ceil(length / pump.length)).fill(repeated).flat();
        const text = Uint8Array.from([...first, ...body, ...numbers(end)]);
        const run = runOver(machine, text, text.length * mostStepsOfLetter);
        return run.matches ? run.steps : Number.POSITIVE_INFINITY;
      };
      const growth = (length: number): number => {
        const once = steps(length);
        return once === Number.POSITIVE_INFINITY ? once : steps(length * 2) / once;
      };
      if (growth(short) < farBelowSquare) continue;
      const grown = growth(long);
      if (grown >= farBelowSquare) return { text: [lead, pump, end], growth: grown };
    }
  }
  return undefined;
}
