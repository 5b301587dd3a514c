const drawn = /^[\s|+:=┌┬┐├┼┤└┴┘─│━═╔╦╗╠╬╣╚╩╝-]+$/u;
const isRuling = (text: string): boolean => drawn.test(text) && /[-─━═]{2}/u.test(text);
const bar = /[|│║]/u;

/** «I. Анализ | |||»: one cell over all columns, the empty ones behind it. */
const spanned = /^\s*[^|│║\s][^|│║]*[|│║](?:\s*[|│║])+\s*$/u;

/** «||||»: bars with nothing between, an empty row or a ruling of a kind. */
const bare = /^[\s|│║]+$/u;

/** How a line of text parts its cells; 'cell': one cell closed by a bar. */
export type Shape = 'tab' | 'bars' | 'bare' | 'ruling' | 'cell' | 'text';

export function shapeOf(text: string): Shape {
  if (isRuling(text)) return 'ruling';
  const bars = text.split(bar).length - 1;
  if (spanned.test(text)) return 'cell';
  if (bars >= 2) return bare.test(text) ? 'bare' : 'bars';
  if (bars === 1 && /[|│║]\s*$/u.test(text)) return 'cell';
  return text.includes('\t') ? 'tab' : 'text';
}

/** The cells of one line; a bar at either end closes a cell and opens none. */
export function cellsOf(text: string): string[] {
  const tab = shapeOf(text) === 'tab';
  const cells = text.split(tab ? '\t' : bar).map((cell) => cell.trim());
  if (tab) return cells;
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
