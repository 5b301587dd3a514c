import { type Machine, machineFor, runOver } from './machine.ts';
import { type Attack, attacksOn, lettersOf } from './pumps.ts';
import { type Pattern, parsePattern } from './syntax.ts';

/** What is wrong with a pattern; nothing where its steps grow as its text does. */
export interface Verdict {
  /** The text on which the steps grow faster: its first part, the second over and over, the third. */
  readonly slowOn?: readonly [lead: string, pump: string, end: string];
  /** How many times more steps twice that text takes: 2 were linear, 4 is quadratic. */
  readonly growth?: number;
  /** A text in which the machine finds other matches than the engine does: its steps would prove nothing. */
  readonly misread?: string;
}

/** Short texts show what may be slow; only long ones show that a repetition is bounded. */
const short = 100;
const long = 1000;
const farBelowSquare = 2.5;
/** A bound is none where it lets so many steps be taken at every letter. */
const mostStepsOfLetter = 1500;

export function examine(pattern: Pattern): Verdict {
  const tree = parsePattern(pattern);
  const letters = lettersOf(tree, pattern);
  const machine = machineFor(tree, letters, pattern.flags);
  const attacks = attacksOn(tree, letters);
  const misread = textsOf(attacks, letters).find((text) => !readsAsEngine(machine, pattern, text));
  return { ...(misread !== undefined && { misread }), ...slowness(machine, attacks) };
}

function slowness(machine: Machine, attacks: readonly Attack[]): Verdict {
  for (const { lead, pump } of attacks) {
    for (const end of ['', ...machine.letters]) {
      const steps = (length: number): number => {
        const text = numbersOf(machine, lead + pump.repeat(Math.ceil(length / pump.length)) + end);
        const run = runOver(machine, text, text.length * mostStepsOfLetter);
        return run.matches ? run.steps : Number.POSITIVE_INFINITY;
      };
      const growthFrom = (length: number): number => {
        const once = steps(length);
        return once === Number.POSITIVE_INFINITY ? once : steps(length * 2) / once;
      };
      if (growthFrom(short) < farBelowSquare) continue;
      const growth = growthFrom(long);
      if (growth >= farBelowSquare) return { slowOn: [lead, pump, end], growth };
    }
  }
  return {};
}

const numbersOf = ({ letters }: Machine, text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letters.indexOf(letter));

/** Short texts that come close to what the pattern looks for. */
function textsOf(attacks: readonly Attack[], letters: readonly string[]): string[] {
  const close = attacks.map(({ lead, pump }) => lead + pump.repeat(3));
  return [...close, ...letters, ...close.map((text, i) => `${letters[i % letters.length]}${text}${text}`)];
}

function readsAsEngine(machine: Machine, { source, flags }: Pattern, text: string): boolean {
  const { matches } = runOver(machine, numbersOf(machine, text), Number.POSITIVE_INFINITY);
  const found = [...text.matchAll(new RegExp(source, `${flags.replace('g', '')}g`))];
  return JSON.stringify(matches) === JSON.stringify(found.map((m) => [m.index, m.index + m[0].length]));
}
