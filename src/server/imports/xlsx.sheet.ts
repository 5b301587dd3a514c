import { showDay, showNumber } from './xlsx.formats.ts';
import { childOf, childrenOf, parseXml, type XmlNode } from './xml.ts';

/** What cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** Number formats by the style index of a cell. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row that has words: its visible cells by column from 0. */
export interface SheetRow {
  readonly no: number;
  /** Whether an empty row stands between this one and the one above. */
  readonly apart: boolean;
  readonly cells: ReadonlyMap<number, string>;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** Runs of different looks are one text; phonetic hints (rPh) are none of it. */
export function stringOf(item: XmlNode | undefined): string {
  const runs = childrenOf(item, 'r').map((run) => childOf(run, 't')?.text ?? '');
  return [childOf(item, 't')?.text ?? '', ...runs]
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const letters = /^([A-Z]{1,3})(\d{1,7})$/u;

/** 'B7' → row 7, column 1. */
function place(ref: string | undefined): { row: number; column: number } | undefined {
  const match = letters.exec(ref ?? '');
  if (!match) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), column };
}

function shownCell(cell: XmlNode, { strings, formats, from1904 }: Workbook): string {
  const type = cell.attributes.get('t');
  if (type === 'inlineStr') return stringOf(childOf(cell, 'is'));
  const shown = childOf(cell, 'v');
  const formula = childOf(cell, 'f');
  // A formula that was never counted has nothing to show: the formula itself says so.
  if (!shown) return formula ? `=${formula.text || '…'}` : '';
  const value = shown.text;
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'ИСТИНА' : 'ЛОЖЬ';
  if (type === 'str' || type === 'e') return value;
  const format = formats[Number(cell.attributes.get('s') ?? 0)] ?? 'General';
  if (type === 'd') return showDay(value, format);
  return Number.isFinite(Number(value)) ? showNumber(Number(value), format, from1904) : value;
}

/** Number of the column by which a style marks it hidden. */
function hiddenColumns(head: XmlNode | undefined): (column: number) => boolean {
  const hidden = childrenOf(childOf(head, 'cols'), 'col')
    .filter((col) => col.attributes.get('hidden') === '1' || Number(col.attributes.get('width') ?? 1) === 0)
    .map((col) => [Number(col.attributes.get('min')) - 1, Number(col.attributes.get('max')) - 1] as const);
  return (column) => hidden.some(([min, max]) => column >= min && column <= max);
}

function mergesOf(foot: XmlNode | undefined): Merge[] {
  return childrenOf(childOf(foot, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const [from, to] = (merge.attributes.get('ref') ?? '').split(':').map(place);
    return from && to ? [{ top: from.row, bottom: to.row, left: from.column, right: to.column }] : [];
  });
}

const rowNumber = /(?:^|\s)r="(\d+)"/u;
const hiddenRow = /(?:^|\s)(?:hidden="(?:1|true)"|ht="0")/u;
const hasValue = /<(?:\w+:)?[vtf][\s>]/u;

/**
 * The visible words of a sheet. Row by row: a sheet may carry the looks of a million empty cells, and only rows
 * with words are worth parsing.
 */
export function readSheet(xml: string, workbook: Workbook): Sheet {
  const start = xml.search(/<(?:\w+:)?sheetData[\s>]/u);
  const end = xml.search(/<\/(?:\w+:)?sheetData>/u);
  if (start < 0 || end < start) return { rows: [], merges: [] };
  const whole = parseXml(`${xml.slice(0, start)}${xml.slice(xml.indexOf('>', end) + 1)}`);
  const worksheet = childOf(whole, 'worksheet');
  const isHidden = hiddenColumns(worksheet);
  const rows: SheetRow[] = [];
  let [no, above] = [0, 0];
  for (const [attributes, body] of rowsIn(xml.slice(start, end))) {
    no = Number(rowNumber.exec(attributes)?.[1] ?? no + 1);
    if (hiddenRow.test(attributes)) {
      if (above === no - 1) above = no;
      continue;
    }
    if (!hasValue.test(body)) continue;
    const cells = cellsOf(body, workbook, isHidden);
    if (cells.size === 0) continue;
    rows.push({ no, apart: above !== no - 1, cells });
    above = no;
  }
  return { rows, merges: mergesOf(worksheet) };
}

/** The attributes of every row and what is inside. */
function* rowsIn(data: string): Generator<readonly [attributes: string, body: string]> {
  const opens = /<(?:\w+:)?row\b([^<>]*)(>?)/gu;
  const closes = /<\/(?:\w+:)?row>/gu;
  for (let tag = opens.exec(data); tag; tag = opens.exec(data)) {
    const [, attributes = '', end] = tag;
    if (!end) throw new Error('A tag is not closed');
    if (attributes.endsWith('/')) {
      yield [attributes.slice(0, -1), ''];
      continue;
    }
    closes.lastIndex = opens.lastIndex;
    const closing = closes.exec(data);
    if (!closing) return;
    yield [attributes, data.slice(opens.lastIndex, closing.index)];
    opens.lastIndex = closes.lastIndex;
  }
}

function cellsOf(
  body: string,
  workbook: Workbook,
  isHidden: (column: number) => boolean,
): Map<number, string> {
  const cells = new Map<number, string>();
  let column = -1;
  for (const cell of childrenOf(childOf(parseXml(`<row>${body}</row>`), 'row'), 'c')) {
    column = place(cell.attributes.get('r'))?.column ?? column + 1;
    if (isHidden(column)) continue;
    const text = shownCell(cell, workbook).trim();
    if (text !== '') cells.set(column, text);
  }
  return cells;
}
