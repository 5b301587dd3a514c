import type { Rule, Word } from './pdf.page.ts';

export type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const at = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
export const matrixOf = (numbers: unknown): Matrix | undefined => {
  const six = numbers ? Array.from(numbers as ArrayLike<number>) : [];
  return six.length === 6 && six.every(Number.isFinite) ? (six as unknown as Matrix) : undefined;
};

/** What decides where the next letter stands (ISO 32000-1, 9.3). */
interface State {
  matrix: Matrix;
  size: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
  leading: number;
  rise: number;
}

export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Letters of a word as they come, with the direction they go. */
interface OpenWord {
  text: string;
  readonly start: Point;
  end: Point;
  readonly size: number;
  readonly along: Point;
}

const limits = { words: 100_000, rules: 50_000 } as const;
const thin = 3;
const shortest = 4;

export class TooManyMarks extends Error {}

/** Follows the operators of a page and keeps what is seen: words with their places and straight lines. */
export class Pen {
  readonly words: Word[] = [];
  readonly rules: Rule[] = [];
  private state: State;
  private readonly kept: State[] = [];
  private line: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private open: OpenWord | undefined;

  constructor(page: Matrix) {
    this.state = { matrix: page, size: 0, letterGap: 0, wordGap: 0, stretch: 1, leading: 0, rise: 0 };
  }

  save(): void {
    this.kept.push({ ...this.state });
  }

  restore(): void {
    this.state = this.kept.pop() ?? this.state;
  }

  transform(numbers: unknown): void {
    const matrix = matrixOf(numbers);
    if (matrix) this.state.matrix = times(this.state.matrix, matrix);
  }

  set(part: Partial<State>): void {
    Object.assign(this.state, part);
  }

  startText(matrix: Matrix): void {
    this.line = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  nextLine(): void {
    this.moveText(0, -this.state.leading);
  }

  show(glyphs: readonly (Glyph | number | null)[]): void {
    const { matrix, size, letterGap, wordGap, stretch, rise } = this.state;
    const onPage = times(matrix, this.line);
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        this.x -= (glyph / 1000) * size * stretch;
        continue;
      }
      const width = (glyph.width / 1000) * size * stretch;
      const start = at(onPage, this.x, this.y + rise);
      const end = at(onPage, this.x + width, this.y + rise);
      const above = at(onPage, this.x, this.y + rise + size);
      this.letter(glyph, start, end, Math.hypot(above[0] - start[0], above[1] - start[1]));
      this.x += width + (letterGap + (glyph.isSpace ? wordGap : 0)) * stretch;
    }
  }

  private letter(glyph: Glyph, start: Point, end: Point, size: number): void {
    if (glyph.unicode.trim() === '') {
      this.closeWord();
      return;
    }
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const { open } = this;
    if (open && goesOn(open, start, size)) {
      open.text += glyph.unicode;
      if (length > 0) open.end = end;
      return;
    }
    this.closeWord();
    if (length === 0 || size === 0) return;
    const along: Point = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
    this.open = { text: glyph.unicode, start, end, size, along };
  }

  closeWord(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    if (this.words.length === limits.words) throw new TooManyMarks();
    const word = wordOf(open);
    if (word) this.words.push(word);
  }

  /** Straight pieces of a drawn path; of a filled one, the bars no thicker than a line. */
  draw(path: ArrayLike<number>, stroked: boolean): void {
    for (const points of figuresOf(path)) {
      const placed = points.map(([x, y]) => at(this.state.matrix, x, y));
      if (stroked)
        for (let i = 1; i < placed.length; i++) this.rule([placed[i - 1] as Point, placed[i] as Point]);
      else this.rule(placed);
    }
  }

  private rule(points: readonly Point[]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) > thin || Math.max(width, height) < shortest) return;
    if (this.rules.length === limits.rules) throw new TooManyMarks();
    this.rules.push(
      width > height
        ? { lies: 'across', at: (top + bottom) / 2, from: left, to: right }
        : { lies: 'down', at: (left + right) / 2, from: top, to: bottom },
    );
  }
}

function goesOn({ end, size, along }: OpenWord, start: Point, nextSize: number): boolean {
  const [x, y] = [start[0] - end[0], start[1] - end[1]];
  const ahead = x * along[0] + y * along[1];
  const aside = Math.abs(x * along[1] - y * along[0]);
  return ahead > -0.3 * size && ahead < 0.15 * size && aside < 0.1 * size && nextSize < 1.5 * size;
}

/** Ligatures apart, bullets of symbol fonts as bullets. */
const lettersOf = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC')).replace(/[\uf0b7\uf0a7\uf0d8]/gu, '•');

/** A word that goes aslant (a watermark) is none of the text. */
function wordOf({ text, start, end, size, along }: OpenWord): Word | undefined {
  const turn = [along[0], along[1], -along[0], -along[1]].findIndex((part) => part > 0.98);
  if (turn < 0) return undefined;
  // Up from the foot of the letters, across their direction.
  const up: Point = [along[1] * size, -along[0] * size];
  const corners = [start, end].flatMap(([x, y]) => [
    [x + up[0] * 0.75, y + up[1] * 0.75],
    [x - up[0] * 0.22, y - up[1] * 0.22],
  ]) as Point[];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { text: lettersOf(text), left, right, top, bottom, size, turn };
}

/** Numbers that follow each drawing step: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

/** The points of each figure of a path; curves count by where they end. */
function figuresOf(path: ArrayLike<number>): Point[][] {
  const figures: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 0;
    const length = stepLengths[step];
    if (length === undefined) break;
    const figure = figures.at(-1);
    if (length === 0) {
      if (figure?.[0]) figure.push(figure[0]);
    } else {
      const point: Point = [path[i + length - 1] ?? 0, path[i + length] ?? 0];
      if (step === 0 || !figure) figures.push([point]);
      else figure.push(point);
    }
    i += length + 1;
  }
  return figures;
}
