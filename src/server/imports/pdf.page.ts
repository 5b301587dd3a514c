/** Places are in points, down and to the right from the top left corner of an upright page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters printed without a space between them. */
export interface Word extends Box {
  readonly text: string;
  /** Height of the letters. */
  readonly size: number;
  /** Quarter turns clockwise by which the word is printed: 0 reads along the lines, 3 reads upwards. */
  readonly turn: number;
}

/** A straight line, or a thin bar that stands for one. */
export interface Rule {
  readonly lies: 'across' | 'down';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
}

export const middle = ({ left, right, top, bottom }: Box): { readonly x: number; readonly y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The page as it is read: where most of the letters lie on their side, all of it is turned upright. */
export function upright(page: Page): Page {
  const letters = [0, 0, 0, 0];
  for (const { text, turn } of page.words) letters[turn] = (letters[turn] ?? 0) + text.length;
  let turned = page;
  for (let turn = letters.indexOf(Math.max(...letters)); turn % 4 !== 0; turn++) turned = quarterTurn(turned);
  return turned;
}

/** A quarter clockwise: what stood at the left stands at the top. Only distances matter, places may be negative. */
function quarterTurn({ words, rules }: Page): Page {
  return {
    words: words.map((word) => ({ ...word, ...turnedBox(word), turn: (word.turn + 1) % 4 })),
    rules: rules.map(({ lies, at, from, to }) =>
      lies === 'across' ? { lies: 'down', at: -at, from, to } : { lies: 'across', at, from: -to, to: -from },
    ),
  };
}

export const turnedBox = ({ left, right, top, bottom }: Box): Box => ({
  left: -bottom,
  right: -top,
  top: left,
  bottom: right,
});
