export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The syntax of a pattern, as far as its steps depend on it. */
export type Tree =
  | { readonly is: 'atom'; readonly takes: (char: string) => boolean }
  | { readonly is: 'place'; readonly holds: (left: string | undefined, right: string | undefined) => boolean }
  | { readonly is: 'look'; readonly back: boolean; readonly wanted: boolean; readonly body: Tree }
  | { readonly is: 'row'; readonly parts: readonly Tree[] }
  | { readonly is: 'choice'; readonly options: readonly Tree[] }
  | {
      readonly is: 'repeat';
      readonly body: Tree;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** «[^()]», «\d», «\p{Lu}», «.», one letter; a class in a class belongs to the flag v. */
const atom =
  /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^{}]*\}|[^1-9kbB])|[^\\()[\]{}|*+?^$]/iuy;
const repetition = /(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/uy;
const opening = /\((?:\?(?:<(?<name>[^<>=!]+)>|(?<look><?[=!])|:))?/uy;

/** Refuses what it does not know (a reference back, the flag v), so that nothing passes unread. */
export function parsePattern({ source, flags }: Pattern): Tree {
  if (flags.includes('v')) throw new Error('флаг v проверка не читает');
  let at = 0;
  const take = (expected: RegExp): RegExpExecArray | null => {
    expected.lastIndex = at;
    const found = expected.exec(source);
    if (found) at += found[0].length;
    return found;
  };

  function readChoice(): Tree {
    const options = [readRow()];
    while (source[at] === '|') {
      at++;
      options.push(readRow());
    }
    return options.length === 1 && options[0] ? options[0] : { is: 'choice', options };
  }

  function readRow(): Tree {
    const parts: Tree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      parts.push(repeated(readOne()));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'row', parts };
  }

  function readOne(): Tree {
    const place = /\\[bB]|[\^$]/uy;
    const open = take(opening);
    if (open) {
      const body = readChoice();
      if (source[at++] !== ')') throw new Error(`скобка не закрыта: ${source}`);
      const look = open.groups?.look;
      return look ? { is: 'look', back: look.startsWith('<'), wanted: look.endsWith('='), body } : body;
    }
    const [mark] = take(place) ?? [];
    if (mark) return { is: 'place', holds: placeTest(mark, flags) };
    const [one] = take(atom) ?? [];
    if (!one) throw new Error(`непонятно с ${at}-го знака: ${source}`);
    return { is: 'atom', takes: atomTest(one, flags) };
  }

  function repeated(body: Tree): Tree {
    const found = take(repetition);
    if (!found) return body;
    const [, sign, low, comma, high, lazy] = found;
    const [least, most] = sign
      ? [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY]
      : [Number(low), high ? Number(high) : comma ? Number.POSITIVE_INFINITY : Number(low)];
    return { is: 'repeat', body, least, most, lazy: lazy === '?' };
  }

  const tree = readChoice();
  if (at < source.length) throw new Error(`лишняя скобка: ${source}`);
  return tree;
}

/** The engine itself says which letters an atom takes. */
function atomTest(source: string, flags: string): (char: string) => boolean {
  const alone = new RegExp(`^(?:${source})$`, flags.replace(/[dgmy]/gu, ''));
  const known = new Map<string, boolean>();
  return (char) => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const taken = alone.test(char);
    known.set(char, taken);
    return taken;
  };
}

/** Whether an edge of the text, a line or a word lies between two letters; undefined is the edge of the text. */
function placeTest(
  source: string,
  flags: string,
): (left: string | undefined, right: string | undefined) => boolean {
  const isWord = (char: string | undefined): boolean => char !== undefined && /\w/u.test(char);
  const isEdge = (char: string | undefined): boolean =>
    char === undefined || (flags.includes('m') && /[\n\r\u2028\u2029]/u.test(char));
  if (source === '^') return (left) => isEdge(left);
  if (source === '$') return (_, right) => isEdge(right);
  return (left, right) => (isWord(left) !== isWord(right)) === (source === '\\b');
}
