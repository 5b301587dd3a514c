import type { Pattern, Tree } from './syntax.ts';

/** A text that may make a pattern slow: `lead`, then `pump` over and over, then a letter that ends the match. */
export interface Attack {
  readonly lead: string;
  readonly pump: string;
}

/** Index of the search itself: the pattern may begin at every letter. */
const search = 0;
/** Copies of a counted repetition in the automaton; a text that needs more of them is not looked for. */
const mostCopies = 24;
const longestPump = 12;
const mostVisited = 5_000;
const mostPumpsOfPair = 4;

/**
 * The positions of a pattern (each place of the pattern that takes a letter) and which may follow which.
 * Looks are taken as other ways to go, so their positions are here too.
 */
interface Automaton {
  readonly takes: readonly ((char: string) => boolean)[];
  readonly after: readonly ReadonlySet<number>[];
}

function automatonOf(tree: Tree): Automaton {
  const takes: ((char: string) => boolean)[] = [() => true];
  const after: Set<number>[] = [new Set([search])];
  /** Positions that follow an imagined one, to know with which a repetition begins anew. */
  const begun = new Map<number, Set<number>>();

  function link(from: number, to: number): void {
    (from < 0 ? begun.get(from) : after[from])?.add(to);
  }

  /** Links the positions in `from` to those a node begins with; answers those it may end with. */
  function lay(node: Tree, from: ReadonlySet<number>): ReadonlySet<number> {
    if (node.is === 'place') return from;
    if (node.is === 'atom') {
      const position = takes.push(node.takes) - 1;
      after.push(new Set());
      for (const before of from) link(before, position);
      return new Set([position]);
    }
    if (node.is === 'look') {
      lay(node.back ? mirrored(node.body) : node.body, from);
      return from;
    }
    if (node.is === 'row') return node.parts.reduce((ends, part) => lay(part, ends), from);
    if (node.is === 'choice') return new Set(node.options.flatMap((option) => [...lay(option, from)]));
    let ends = from;
    for (let i = 0; i < Math.min(node.least, mostCopies); i++) ends = lay(node.body, ends);
    if (node.most === node.least) return ends;
    if (node.most - node.least === 1) return new Set([...ends, ...lay(node.body, ends)]);
    const imagined = -1 - begun.size;
    begun.set(imagined, new Set());
    const last = lay(node.body, new Set([...ends, imagined]));
    for (const end of last)
      for (const start of begun.get(imagined) ?? []) if (end !== imagined) link(end, start);
    return new Set([...ends, ...last].filter((end) => end !== imagined));
  }

  lay(tree, new Set([search]));
  return { takes, after };
}

function mirrored(tree: Tree): Tree {
  if (tree.is === 'row') return { is: 'row', parts: tree.parts.map(mirrored).toReversed() };
  if (tree.is === 'choice') return { is: 'choice', options: tree.options.map(mirrored) };
  if (tree.is === 'repeat') return { ...tree, body: mirrored(tree.body) };
  return tree;
}

const alphabet = [
  ...new Set(
    'абвгдежзийклмнопрстуфхцчшщъыьэюяё' +
      'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ' +
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' +
      ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\t\n\r\u0001\u000b\u007f\u00a0\u00ad«»„“”‟‘’‹›–—−‐‑№•…│║─═✓●■▪\ufeff\uf0b7ﬁ⟦⟧',
  ),
];

/** One letter for every set of letters that the pattern tells apart, by what it takes and by where it looks. */
export function lettersOf(tree: Tree, { source, flags }: Pattern): string[] {
  const tests = [...automatonOf(tree).takes];
  if (flags.includes('m')) tests.push((letter) => /[\n\r]/u.test(letter));
  if (/\\b/iu.test(source)) tests.push((letter) => /\w/u.test(letter));
  const kinds = new Map<string, string>();
  for (const letter of [...alphabet, ...source]) {
    if (letter.length > 1) continue;
    const kind = tests.map((test) => (test(letter) ? '1' : '0')).join('');
    if (!kinds.has(kind)) kinds.set(kind, letter);
  }
  return [...kinds.values()];
}

/**
 * Where a word leads from a repetition both back to itself and into another one that it goes around as well, the
 * number of ways through the repeated word grows with its length: the search from every start is the first of
 * such repetitions. Answers those words, read either way for the sake of looks behind.
 */
export function attacksOn(tree: Tree, letters: readonly string[]): Attack[] {
  const { takes, after } = automatonOf(tree);
  const reached = takes.map((_, from) => reachedFrom(after, from));
  const reaches = (from: number, to: number): boolean => reached[from]?.has(to) ?? false;
  const looped = takes.map((_, i) => i).filter((i) => reaches(i, i));
  /** Where each letter leads from each position. */
  const next = after.map((all) => letters.map((letter) => [...all].filter((to) => takes[to]?.(letter))));
  const attacks = new Map<string, Attack>();
  for (const first of looped) {
    const lead = first === search ? '' : wordTo(first);
    for (const second of looped.filter((to) => to !== search && reaches(first, to))) {
      for (const pump of pumpsOf(first, second)) {
        for (const word of new Set([pump, [...pump].toReversed().join('')])) {
          attacks.set(`${lead}\n${word}`, { lead, pump: word });
        }
      }
    }
  }
  return [...attacks.values()];

  /** The shortest word from the search to a position. */
  function wordTo(goal: number): string {
    const words = new Map<number, string>([[search, '']]);
    for (const [from, word] of words) {
      for (const [i, letter] of letters.entries()) {
        for (const to of next[from]?.[i] ?? []) if (!words.has(to)) words.set(to, word + letter);
      }
    }
    return words.get(goal) ?? '';
  }

  /** Words that lead from `first` to itself, from `first` to `second` and from `second` to itself at once. */
  function pumpsOf(first: number, second: number): string[] {
    const found = new Set<string>();
    const seen = new Set<number>();
    const queue: (readonly [number, number, number, string])[] = [[first, first, second, '']];
    for (const [one, between, two, word] of queue) {
      for (const [i, letter] of letters.entries()) {
        const twos = (next[two]?.[i] ?? []).filter((to) => reaches(to, second));
        if (twos.length === 0) continue;
        const ones = (next[one]?.[i] ?? []).filter((to) => reaches(to, first));
        if (ones.length === 0) continue;
        const betweens = (next[between]?.[i] ?? []).filter((to) => reaches(to, second));
        for (const a of ones) {
          for (const b of betweens) {
            for (const c of twos) {
              if (a === first && b === second && c === second) found.add(word + letter);
              if (found.size >= mostPumpsOfPair) return [...found];
              const key = (a * takes.length + b) * takes.length + c;
              if (seen.has(key) || word.length >= longestPump || seen.size > mostVisited) continue;
              seen.add(key);
              queue.push([a, b, c, word + letter]);
            }
          }
        }
      }
    }
    return [...found];
  }
}

function reachedFrom(after: readonly ReadonlySet<number>[], from: number): ReadonlySet<number> {
  const reached = new Set<number>(after[from]);
  for (const place of reached) for (const to of after[place] ?? []) reached.add(to);
  return reached;
}
