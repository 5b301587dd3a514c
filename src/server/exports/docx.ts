import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  TextWrappingType,
  convertMillimetersToTwip as twips,
  VerticalAlignTable,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { PrintedColumn, PrintedDocument, PrintedTableRow } from '#domain/documents/model.printed.ts';
import { qrPicture } from './qr.ts';

const PIXELS_PER_MM = 96 / 25.4;
const QR_MM = 24;
const a4 = { width: 11_906, height: 16_838 };
/** ГОСТ Р 7.0.97-2025: at least 20, 10, 20 and 20 mm; the number of a sheet stands 10 mm from the upper edge. */
const margin = { left: twips(20), right: twips(10), top: twips(20), bottom: twips(20), header: twips(10) };
const textWidth = twips(297 - 20 - 10);
const points = (size: number) => size * 2;

/** A Word file that can be edited and signed: the header row repeats, a row never parts at the end of a sheet. */
export async function writeDocx(paper: PrintedDocument): Promise<Uint8Array> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const file = new Document({
    title: paper.heading,
    creator: 'Опора',
    lastModifiedBy: 'Опора',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: points(12), language: { value: 'ru-RU' } } },
        heading1: {
          run: { size: points(13), bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(4), after: twips(4) } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin, size: { ...a4, orientation: PageOrientation.LANDSCAPE } },
        },
        headers: {
          default: new Header({ children: [number] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          ...(await markParagraphs(paper)),
          new Paragraph({}),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(paper.heading) }),
          table(paper),
          ...legendParagraphs(paper),
          ...signatureParagraphs(paper),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

const runs = (text: string, bold = false): TextRun[] =>
  text
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...(bold && { bold }), ...(i > 0 && { break: 1 }) }));

/** The annex mark at the right, the code of the record at the left of the same lines. */
async function markParagraphs({ mark, record }: PrintedDocument): Promise<Paragraph[]> {
  const size = Math.round(QR_MM * PIXELS_PER_MM);
  const qr = new ImageRun({
    type: 'png',
    data: await qrPicture(record.address),
    transformation: { width: size, height: size },
    altText: { name: 'QR', title: record.words, description: `${record.words} ${record.address}` },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return mark.map(
    (line, i) =>
      new Paragraph({
        indent: { left: Math.round(textWidth * 0.6) },
        children: [...(i === 0 ? [qr] : []), ...runs(line)],
      }),
  );
}

function table({ columns, rows }: PrintedDocument): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell({ ...column, align: 'center' }, column.heading, true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: 'dxa' },
    columnWidths: columns.map(({ width }) => twips(width)),
    margins: { left: twips(1.5), right: twips(1.5) },
    rows: [header, ...rows.map((row) => tableRow(columns, row))],
  });
}

function tableRow(columns: readonly PrintedColumn[], row: PrintedTableRow): TableRow {
  if ('cells' in row)
    return new TableRow({
      cantSplit: true,
      children: columns.map((column, i) => cell(column, row.cells[i] ?? '')),
    });
  // A heading of a group is never the last line of a sheet.
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: runs(row.section, true),
  });
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns.length, children: [heading] })],
  });
}

function cell({ width, align }: PrintedColumn, text: string, bold = false): TableCell {
  return new TableCell({
    width: { size: twips(width), type: 'dxa' },
    verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        alignment: AlignmentType[align === 'center' ? 'CENTER' : 'LEFT'],
        children: runs(text, bold),
      }),
    ],
  });
}

function legendParagraphs({ legend }: PrintedDocument): Paragraph[] {
  if (!legend) return [];
  return [
    new Paragraph({ spacing: { before: twips(3) }, children: runs(legend.heading) }),
    ...legend.lines.map((line) => new Paragraph({ children: runs(line) })),
  ];
}

/** The post, room for the signature, the name; then where the record stands. */
function signatureParagraphs({ signature, record }: PrintedDocument): Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: twips(10), after: twips(6) },
      tabStops: [
        { type: TabStopType.CENTER, position: textWidth / 2 },
        { type: TabStopType.RIGHT, position: textWidth },
      ],
      children: [
        ...runs(signature.post),
        new TextRun({ children: [new Tab(), '_'.repeat(24), new Tab(), signature.name] }),
      ],
    }),
    new Paragraph({
      children: [new TextRun({ text: `${record.words} ${record.address}`, size: points(10) })],
    }),
  ];
}
