import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { PrintedColumn, PrintedDocument, PrintedSheet } from '#domain/documents/model.printed.ts';
import { qrPicture } from './qr.ts';

const font = { name: 'Times New Roman', size: 12 } as const;
const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line } as const;
const plain: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } };
const boxed = (align: PrintedColumn['align']): CellStyle => ({
  font,
  border,
  alignment: { vertical: 'top', horizontal: align, wrapText: true },
});
const header: CellStyle = {
  font: { ...font, bold: true },
  border,
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
const title: CellStyle = { ...header, border: {}, font: { ...font, size: 13, bold: true } };

/** A character of Excel's default font is about 1.9 mm wide, a line of 12 points 16 points high. */
const characters = (millimetres: number) => millimetres / 1.9;
const LINE_POINTS = 16;
const inches = (millimetres: number) => millimetres / 25.4;

/** The paper as a workbook: the annex on the first sheet, further tables on their own. */
export async function writeXlsx(paper: PrintedDocument): Promise<Uint8Array> {
  return writeWorkbook({
    properties: { title: paper.heading, creator: 'Опора' },
    defaultFont: font,
    sheets: [await paperSheet(paper), ...paper.sheets.map(tableSheet)],
  });
}

/** Rows as they come, with the merges and heights that a merged cell does not find by itself. */
function openSheet(columns: readonly PrintedColumn[]) {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: MergeRange[] = [];
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const add = (values: readonly CellValue[], styleOf: (column: number) => CellStyle): number => {
    const at = rows.push([...values]) - 1;
    for (const [column, value] of values.entries())
      if (value !== null) cells.set(`${at},${column}`, { style: styleOf(column) });
    return at;
  };
  return {
    add,
    skip: () => void rows.push([]),
    /** One text over the columns from `first` on. */
    addMerged(text: string, style: CellStyle, first = 0): void {
      const width = columns.slice(first).reduce((sum, column) => sum + column.width, 0);
      const values = columns.map((_, i) => (i === first ? text : i > first ? '' : null));
      const at = add(values, () => style);
      merges.push({ startRow: at, startCol: first, endRow: at, endCol: columns.length - 1 });
      const lines = text.split('\n').map((part) => Math.ceil(part.length / characters(width)) || 1);
      rowDefs.set(at, { height: lines.reduce((sum, count) => sum + count, 0) * LINE_POINTS });
    },
    close: (name: string, headerRow: number): WriteSheet => ({
      name,
      columns: columns.map(({ width }) => ({ width: characters(width) })),
      rows,
      cells,
      merges,
      rowDefs,
      freezePane: { rows: headerRow + 1 },
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
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
    }),
  };
}

async function paperSheet(paper: PrintedDocument): Promise<WriteSheet> {
  const { columns, legend, record, signature } = paper;
  const sheet = openSheet(columns);
  for (const text of paper.mark) sheet.addMerged(text, plain, Math.max(0, columns.length - 2));
  // The code of the record beside the mark is higher than its lines.
  for (let row = paper.mark.length; row < 6; row++) sheet.skip();
  sheet.addMerged(paper.heading, title);
  sheet.skip();
  const headerRow = sheet.add(
    columns.map(({ heading }) => heading),
    () => header,
  );
  const styles = columns.map(({ align }) => boxed(align));
  for (const row of paper.rows) {
    if ('section' in row) sheet.addMerged(row.section, header);
    else sheet.add(row.cells, (column) => styles[column] ?? plain);
  }
  if (legend) {
    sheet.skip();
    for (const text of [legend.heading, ...legend.lines]) sheet.addMerged(text, plain);
  }
  sheet.skip();
  const empty = columns.slice(2, -1).map(() => null);
  sheet.add([null, signature.post, ...empty, signature.name], () => plain);
  sheet.skip();
  sheet.addMerged(`${record.words} ${record.address}`, plain);
  return {
    ...sheet.close(paper.name, headerRow),
    images: [
      {
        data: await qrPicture(record.address),
        type: 'png',
        anchor: { from: { row: 0, col: 0 } },
        width: 92,
        height: 92,
        altText: `${record.words} ${record.address}`,
      },
    ],
  };
}

function tableSheet({ name, heading, columns, rows }: PrintedSheet): WriteSheet {
  const sheet = openSheet(columns);
  sheet.addMerged(heading, title);
  sheet.skip();
  const headerRow = sheet.add(
    columns.map((column) => column.heading),
    () => header,
  );
  const styles = columns.map(({ align }) => boxed(align));
  for (const row of rows) sheet.add(row, (column) => styles[column] ?? plain);
  return sheet.close(name, headerRow);
}
