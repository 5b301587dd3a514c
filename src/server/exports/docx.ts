import { strToU8, zipSync } from 'fflate';
import {
  hasHead,
  headOf,
  type PrintedBlock,
  type PrintedColumn,
  type PrintedDocument,
  type PrintedTable,
  type PrintedTableRow,
  printedCell,
} from '#domain/documents/model.printed.ts';
import { escapeXml, headerId, pictureId, wordParts } from './docx.parts.ts';
import { qrPicture } from './qr.ts';

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const emu = (millimetres: number) => millimetres * 36_000;
const QR_MM = 24;
/** Room for a turned heading. */
const TURNED_MM = 34;
const TEXT_MM = 297 - 20 - 10;

/** ГОСТ Р 7.0.97-2025: at least 20, 10, 20 and 20 mm; the number of a sheet stands 10 mm from the upper edge. */
const section = `<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="${twips(20)}" w:right="${twips(10)}" w:bottom="${twips(20)}" w:left="${twips(20)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;

/** A Word file that can be edited and signed: the header row repeats, a row never parts at the end of a sheet. */
export function writeDocx(paper: PrintedDocument): Uint8Array {
  const body = [
    ...markParagraphs(paper),
    paragraph(''),
    paragraph(run(paper.heading), '<w:pStyle w:val="Heading1"/>'),
    ...paper.blocks.map(block),
    paragraph(run(`${paper.record.words} ${paper.record.address}`, small)),
    section,
  ].join('');
  const parts = wordParts(paper.heading, body, qrPicture(paper.record.address));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

function run(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

const bold = '<w:b/><w:bCs/>';
const small = '<w:sz w:val="20"/><w:szCs w:val="20"/>';
const centred = '<w:jc w:val="center"/>';

/** The annex mark at the right, the code of the record at the left of the same lines. */
function markParagraphs({ mark, record }: PrintedDocument): string[] {
  const right = `<w:ind w:left="${twips(TEXT_MM * 0.6)}"/>`;
  return mark.map((line, i) => paragraph((i === 0 ? qr(record) : '') + run(line), right));
}

function qr({ words, address }: PrintedDocument['record']): string {
  const size = `cx="${emu(QR_MM)}" cy="${emu(QR_MM)}"`;
  const name = `id="1" name="QR" descr="${escapeXml(`${words} ${address}`)}"`;
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  return [
    `<w:r><w:drawing><wp:anchor xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
    '<wp:simplePos x="0" y="0"/>',
    ...['H', 'V'].map(
      (way) => `<wp:position${way} relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:position${way}>`,
    ),
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr ${name}/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">`,
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${pictureId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
  ].join('');
}

function block(one: PrintedBlock, at: number, all: readonly PrintedBlock[]): string {
  switch (one.kind) {
    case 'heading':
      return paragraph(run(one.text), '<w:pStyle w:val="Heading2"/>');
    case 'paragraph':
      return paragraph(
        run(one.text),
        all[at - 1]?.kind === 'table' ? `<w:spacing w:before="${twips(3)}"/>` : '',
      );
    case 'list':
      return one.items
        .map((item) => paragraph(run(`– ${item}`), `<w:ind w:left="${twips(10)}" w:hanging="${twips(4)}"/>`))
        .join('');
    case 'table':
      // Two tables in a row would grow into one.
      return all[at - 1]?.kind === 'table' ? paragraph('') + table(one) : table(one);
    case 'signature':
      return signature(one);
  }
}

function table({ columns, rows, dense }: PrintedTable): string {
  const line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';
  const letters = dense ? small : '';
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} ${line}/>`,
  );
  const sides = ['left', 'right'].map(
    (side) => `<w:${side} w:w="${twips(dense ? 0.6 : 1.5)}" w:type="dxa"/>`,
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(widthOf(columns))}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${sides.join('')}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${twips(column.width)}"/>`).join('')}</w:tblGrid>`,
    ...headRows(columns, letters).map((cells, at, all) => {
      const isTurned = at === all.length - 1 && columns.some(({ upright }) => upright);
      // A turned text does not stretch its row.
      const height = isTurned ? `<w:trHeight w:val="${twips(TURNED_MM)}" w:hRule="atLeast"/>` : '';
      return `<w:tr><w:trPr><w:cantSplit/>${height}<w:tblHeader/></w:trPr>${cells}</w:tr>`;
    }),
    ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellsOf(columns, row, letters)}</w:tr>`),
    '</w:tbl>',
  ].join('');
}

const widthOf = (columns: readonly PrintedColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** One row of headings, or two where some have one in common. */
function headRows(columns: readonly PrintedColumn[], letters: string): string[] {
  if (!hasHead(columns)) return [];
  const groups = headOf(columns);
  const middle = '<w:vAlign w:val="center"/>';
  const own = (column: PrintedColumn, merge = '') =>
    cell(
      column,
      run(column.heading, bold + (column.upright ? small : letters)),
      centred,
      `${merge}${column.upright ? '<w:textDirection w:val="btLr"/>' : ''}${middle}`,
    );
  if (groups.every(({ group }) => group === undefined))
    return [columns.map((column) => own(column)).join('')];
  const upper = groups.map(({ group, columns: under }) =>
    group === undefined
      ? under.map((column) => own(column, '<w:vMerge w:val="restart"/>')).join('')
      : cell(
          { width: widthOf(under) },
          run(group, bold + letters),
          centred,
          `<w:gridSpan w:val="${under.length}"/>${middle}`,
        ),
  );
  const lower = groups.map(({ group, columns: under }) =>
    under.map((column) => (group === undefined ? cell(column, '', '', '<w:vMerge/>') : own(column))).join(''),
  );
  return [upper.join(''), lower.join('')];
}

function cellsOf(columns: readonly PrintedColumn[], row: PrintedTableRow, letters: string): string {
  if ('cells' in row) {
    return columns
      .map((column, i) =>
        cell(column, run(printedCell(row.cells[i] ?? ''), letters), column.align === 'center' ? centred : ''),
      )
      .join('');
  }
  // A heading of a group is never the last line of a sheet.
  return cell(
    { width: widthOf(columns) },
    run(row.section, bold + letters),
    `<w:keepNext/>${centred}`,
    `<w:gridSpan w:val="${columns.length}"/>`,
  );
}

const cell = (
  { width }: Pick<PrintedColumn, 'width'>,
  runs: string,
  ofParagraph: string,
  ofCell = '',
): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${ofCell}</w:tcPr>${paragraph(runs, ofParagraph)}</w:tc>`;

/** The post, room for the signature, the name. */
function signature({ post, name }: Extract<PrintedBlock, { kind: 'signature' }>): string {
  const stops = [
    ['center', TEXT_MM / 2],
    ['right', TEXT_MM],
  ] as const;
  const tabs = stops.map(([kind, at]) => `<w:tab w:val="${kind}" w:pos="${twips(at)}"/>`).join('');
  const tab = '<w:r><w:tab/></w:r>';
  return paragraph(
    [run(post), run('_'.repeat(24)), run(name)].join(tab),
    `<w:keepNext/><w:tabs>${tabs}</w:tabs><w:spacing w:before="${twips(10)}" w:after="${twips(6)}"/>`,
  );
}
