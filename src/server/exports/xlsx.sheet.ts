import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { hasHead, headOf, type PrintedColumn } from '#domain/documents/model.printed.ts';

export const font = { name: 'Times New Roman', size: 12 } as const;
const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line } as const;
export const plain: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } };
/** As `PrintedTable.dense`. */
const smallFont = { ...font, size: 10 } as const;
export const boxed = (align: PrintedColumn['align'], dense = false): CellStyle => ({
  font: dense ? smallFont : font,
  border,
  alignment: { vertical: 'top', horizontal: align, wrapText: true },
});
export const header: CellStyle = {
  font: { ...font, bold: true },
  border,
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
const turned: CellStyle = { ...header, alignment: { ...header.alignment, textRotation: 90 } };
export const subtitle: CellStyle = { ...plain, font: { ...font, bold: true } };
export const title: CellStyle = { ...header, border: {}, font: { ...font, size: 13, bold: true } };

/** A character of Excel's default font is about 1.9 mm wide, a line of 12 points 16 points high. */
const characters = (millimetres: number) => millimetres / 1.9;
const LINE_POINTS = 16;
/** A letter of the paper's own font at 12 points, and what stays free at the sides of a cell. */
const LETTER_MM = 1.9;
const SIDES_MM = 1.5;
/** A row that nothing is written in. */
const BLANK_POINTS = 15;
/** Room for a turned heading of about twenty letters in two lines. */
const TURNED_POINTS = 130;
const inches = (millimetres: number) => millimetres / 25.4;
const widthOf = (columns: readonly PrintedColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** Words go on in the next line where they do not fit, and break where a line has no room for one. */
function linesIn(text: string, width: number, letter = LETTER_MM): number {
  const room = Math.max(1, Math.floor((width - SIDES_MM) / letter));
  let lines = 0;
  for (const part of text.split('\n')) {
    let used = room;
    for (const { length } of part.split(' ')) {
      if (used + 1 + length <= room) used += 1 + length;
      else {
        const own = Math.max(1, Math.ceil(length / room));
        lines += own;
        used = length - (own - 1) * room;
      }
    }
  }
  return lines;
}

export interface SheetOfPaper {
  readonly sheet: WriteSheet;
  /** Rows that repeat at the top of every page. */
  readonly titles: string | undefined;
}

/** The first and the last row of headings. */
export interface Head {
  readonly from: number;
  readonly to: number;
}

/** Rows as they come, with their merges and heights: not every program finds the height of a row by itself. */
export function openSheet(columns: readonly PrintedColumn[], dense = false) {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: MergeRange[] = [];
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const size = (dense ? smallFont : font).size / font.size;
  const add = (values: readonly CellValue[], styleOf: (column: number) => CellStyle): number => {
    const at = rows.push([...values]) - 1;
    for (const [column, value] of values.entries())
      if (value !== null) cells.set(`${at},${column}`, { style: styleOf(column) });
    const lines = values.map((value, column) =>
      typeof value === 'string' ? linesIn(value, columns[column]?.width ?? 0, LETTER_MM * size) : 1,
    );
    rowDefs.set(at, { height: Math.ceil(Math.max(1, ...lines) * LINE_POINTS * size) });
    return at;
  };
  /** A heading of its own has the upper row too; where one is turned, it needs all the height. */
  const lowerHeight = (): number => {
    if (columns.some(({ upright }) => upright)) return TURNED_POINTS;
    const lines = columns.map(
      ({ group, heading, width }) => linesIn(heading, width) - (group === undefined ? 1 : 0),
    );
    return Math.max(1, ...lines) * LINE_POINTS;
  };
  return {
    add,
    skip: () => void rows.push([]),
    /** One text over the columns from `first` on. */
    addMerged(text: string, style: CellStyle, first = 0): void {
      const values = columns.map((_, i) => (i === first ? text : i > first ? '' : null));
      const at = add(values, () => style);
      merges.push({ startRow: at, startCol: first, endRow: at, endCol: columns.length - 1 });
      rowDefs.set(at, { height: linesIn(text, widthOf(columns.slice(first))) * LINE_POINTS });
    },
    /** The headings of the columns; two rows where some have one in common. */
    addHead(): Head | undefined {
      if (!hasHead(columns)) return undefined;
      const groups = headOf(columns);
      const own = columns.map(({ heading }) => heading);
      const styles = (row: 'upper' | 'lower') => (column: number) =>
        columns[column]?.upright && (row === 'lower' || columns[column]?.group === undefined)
          ? turned
          : header;
      if (groups.every(({ group }) => group === undefined)) {
        const at = add(own, styles('lower'));
        if (columns.some(({ upright }) => upright)) rowDefs.set(at, { height: TURNED_POINTS });
        return { from: at, to: at };
      }
      const upper = add(
        groups.flatMap(({ group, columns: under }) =>
          under.map((column, i) => (i === 0 ? (group ?? column.heading) : '')),
        ),
        styles('upper'),
      );
      const lower = add(
        columns.map(({ group, heading }) => (group === undefined ? '' : heading)),
        styles('lower'),
      );
      const shared = groups.map(({ group, columns: under }) =>
        group === undefined ? 1 : linesIn(group, widthOf(under)),
      );
      rowDefs.set(upper, { height: Math.max(...shared) * LINE_POINTS });
      rowDefs.set(lower, { height: lowerHeight() });
      let from = 0;
      for (const { group, columns: under } of groups) {
        if (group === undefined)
          merges.push({ startRow: upper, startCol: from, endRow: lower, endCol: from });
        else if (under.length > 1)
          merges.push({ startRow: upper, startCol: from, endRow: upper, endCol: from + under.length - 1 });
        from += under.length;
      }
      return { from: upper, to: lower };
    },
    /** The cells at the left of the first `upTo` rows that are at least as wide as these are high, in millimetres. */
    corner(upTo: number) {
      const points = rows.slice(0, upTo).map((_, at) => rowDefs.get(at)?.height ?? BLANK_POINTS);
      const height = (points.reduce((sum, one) => sum + one, 0) / 72) * 25.4;
      const enough = columns.findIndex((_, at) => widthOf(columns.slice(0, at + 1)) >= height);
      const held = enough < 0 ? columns.length : enough + 1;
      return { columns: held, width: widthOf(columns.slice(0, held)), height };
    },
    close: (name: string, head?: Head): SheetOfPaper => ({
      titles: head && `$${head.from + 1}:$${head.to + 1}`,
      sheet: {
        name,
        columns: columns.map(({ width }) => ({ width: characters(width) })),
        rows,
        cells,
        merges,
        rowDefs,
        ...(head && { freezePane: { rows: head.to + 1 } }),
        view: { showGridLines: false },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: {
            left: inches(20),
            right: inches(10),
            top: inches(20),
            bottom: inches(20),
            header: inches(10),
            footer: inches(10),
          },
        },
        headerFooter: { differentFirst: true, oddHeader: '&C&P' },
      },
    }),
  };
}

export type OpenSheet = ReturnType<typeof openSheet>;
