import { type Box, middle, turnedBox, type Word } from './pdf.page.ts';

export interface TextLine extends Box {
  readonly words: readonly Word[];
  readonly text: string;
}

/** A line in its place, with the margins of its page. */
export interface LinePart {
  readonly page: number;
  readonly line: TextLine;
  readonly margins: { readonly left: number; readonly right: number };
}

export const widthOf = ({ left, right }: Box): number => right - left;

export function boxOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Words of one text from left to right; what touches is one word in two looks. */
function lineOf(words: readonly Word[]): TextLine {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    text += text !== '' && word.left - right > 0.12 * word.size ? ` ${word.text}` : word.text;
    right = word.right;
  }
  return { ...boxOf(sorted), words: sorted, text: text.replaceAll('\u200b', '') };
}

/** Words as lines from top to bottom: a word is on the line that its middle falls into. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const lines: { top: number; bottom: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => middle(a).y - middle(b).y)) {
    const line = lines.at(-1);
    if (line && middle(word).y <= line.bottom - 0.15 * word.size) {
      line.words.push(word);
      line.bottom = Math.max(line.bottom, word.bottom);
    } else lines.push({ top: word.top, bottom: word.bottom, words: [word] });
  }
  return lines.map((line) => lineOf(line.words));
}

/**
 * A wrapped line and the one below as one: a soft hyphen goes; a hyphen or a dash inside a word stays, for
 * «июль-сентябрь» and «2020–2021» have it.
 */
export function joinWrapped(above: string, below: string): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  return /[\p{L}\d][-–]$/u.test(above) && /^[\p{L}\d]/u.test(below) ? above + below : `${above} ${below}`;
}

/** Whether a line ended of itself: the first word below had a place at its end. */
export function endsItself(line: TextLine, below: TextLine, width: number): boolean {
  const word = below.words[0];
  return word !== undefined && widthOf(line) + 0.25 * word.size + widthOf(word) < width - 0.5;
}

/** Lines of a cell of this inner width as its text: wrapped lines joined, those that ended themselves kept. */
export function cellText(lines: readonly TextLine[], width: number): string {
  let text = lines[0]?.text ?? '';
  for (let i = 1; i < lines.length; i++) {
    const [above, line] = [lines[i - 1] as TextLine, lines[i] as TextLine];
    text = endsItself(above, line, width) ? `${text}\n${line.text}` : joinWrapped(text, line.text);
  }
  return text;
}

/** Lines of words that may be printed upwards, as headers of narrow columns are. */
export function linesUpright(words: readonly Word[]): TextLine[] {
  const aside = words.filter(({ turn }) => turn !== 0);
  if (aside.length * 2 <= words.length) return linesOf(words.filter(({ turn }) => turn === 0));
  const turns = aside[0]?.turn === 3 ? 1 : 3;
  const turned = aside.map((word) => {
    let box: Box = word;
    for (let i = 0; i < turns; i++) box = turnedBox(box);
    return { ...word, ...box };
  });
  return linesOf(turned);
}
