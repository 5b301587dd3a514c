import type { WriteOptions } from 'hucre/xlsx';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type {
  PrintedBlock,
  PrintedColumn,
  PrintedDocument,
  PrintedSheet,
  PrintedTable,
} from '#domain/documents/model.printed.ts';
import { qrPicture } from './qr.ts';
import {
  boxed,
  font,
  type Head,
  header,
  type OpenSheet,
  openSheet,
  plain,
  type SheetOfPaper,
  subtitle,
  title,
} from './xlsx.sheet.ts';

/** The paper as a workbook: a sheet for each of its tables, further tables on their own. */
export function writeXlsx(paper: PrintedDocument): Promise<Uint8Array> {
  const parts = partsOf(paper.blocks);
  const sheets = parts.map((blocks, at) => partSheet(paper, blocks, at, parts.length));
  return writeWorkbook({
    properties: { title: paper.heading, creator: 'Опора' },
    defaultFont: font,
    ...named([...sheets, ...paper.sheets.map(tableSheet)]),
  });
}

/** Columns of a sheet have one width: each table begins a sheet, with the headings that stand over it. */
function partsOf(blocks: readonly PrintedBlock[]): PrintedBlock[][] {
  const parts: PrintedBlock[][] = [[]];
  for (const block of blocks) {
    const part = parts.at(-1) ?? [];
    const isFull = part.some(({ kind }) => kind === 'table');
    if (isFull && (block.kind === 'table' || block.kind === 'heading')) parts.push([block]);
    else part.push(block);
  }
  return parts;
}

/**
 * Excel takes 31 characters, without some signs and never the same twice. Rows that repeat are a named range: the
 * writer's own setting for them forgets the quotes that a name of two words needs.
 */
function named(all: readonly SheetOfPaper[]): Pick<WriteOptions, 'sheets' | 'namedRanges'> {
  const taken = new Set<string>();
  const sheets = all.map(({ sheet }) => {
    const name = sheet.name.replaceAll(/[[\]:*?/\\']/gu, ' ').trim();
    let free = name.slice(0, 31);
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name.slice(0, 27)} ${n}`;
    taken.add(free.toLowerCase());
    return { ...sheet, name: free };
  });
  const namedRanges = all.flatMap(({ titles }, at) => {
    const name = sheets[at]?.name ?? '';
    return titles ? [{ name: '_xlnm.Print_Titles', range: `'${name}'!${titles}`, scope: name }] : [];
  });
  return { sheets, namedRanges };
}

const BLANK_COLUMNS: readonly PrintedColumn[] = [
  { heading: '', width: 60, align: 'left' },
  { heading: '', width: 207, align: 'left' },
];

/** One table with what stands around it; the first sheet has the mark and the code, the last one where the record is. */
function partSheet(
  paper: PrintedDocument,
  blocks: readonly PrintedBlock[],
  at: number,
  parts: number,
): SheetOfPaper {
  const table = blocks.find((block) => block.kind === 'table');
  const columns = table?.columns ?? BLANK_COLUMNS;
  const sheet = openSheet(columns, table?.dense);
  const first = at === 0;
  if (first) addTop(sheet, paper, columns);
  let head: Head | undefined;
  for (const block of blocks) {
    if (block.kind === 'table') head = addTable(sheet, block);
    else addWords(sheet, block, columns);
  }
  if (at === parts - 1) {
    sheet.skip();
    sheet.addMerged(`${paper.record.words} ${paper.record.address}`, plain);
  }
  const heading = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))[0];
  const { sheet: closed, titles } = sheet.close(first ? paper.name : (heading ?? paper.name), head);
  return { titles, sheet: first ? { ...closed, images: [recordImage(paper, sheet)] } : closed };
}

function addTop(
  sheet: OpenSheet,
  { mark, heading }: PrintedDocument,
  columns: readonly PrintedColumn[],
): void {
  // At the right of the code, which may be as wide as the first column.
  const from = Math.min(columns.length - 1, Math.max(1, columns.length - 2));
  for (const text of mark) sheet.addMerged(text, plain, from);
  // The code of the record beside the mark is higher than its lines.
  for (let row = mark.length; row <= CODE_ROWS; row++) sheet.skip();
  sheet.addMerged(heading, title);
  sheet.skip();
}

function addTable(sheet: OpenSheet, { columns, rows, dense }: PrintedTable): Head | undefined {
  const head = sheet.addHead();
  const styles = columns.map(({ align }) => boxed(align, dense));
  for (const row of rows) {
    if ('section' in row) sheet.addMerged(row.section, header);
    else sheet.add(row.cells, (column) => styles[column] ?? plain);
  }
  return head;
}

function addWords(
  sheet: OpenSheet,
  block: Exclude<PrintedBlock, PrintedTable>,
  columns: readonly PrintedColumn[],
): void {
  if (block.kind === 'signature') {
    sheet.skip();
    const empty = columns.slice(2, -1).map(() => null);
    sheet.add([null, block.post, ...empty, block.name], () => plain);
  } else if (block.kind === 'list') {
    for (const item of block.items) sheet.addMerged(`– ${item}`, plain);
  } else sheet.addMerged(block.text, block.kind === 'heading' ? subtitle : plain);
}

/** So many rows at the top hold the code of the record. */
const CODE_ROWS = 5;

/** A picture fills the cells that it is laid on, whatever its own size: it has their proportions. */
function recordImage({ record }: PrintedDocument, sheet: OpenSheet) {
  const { columns, width, height } = sheet.corner(CODE_ROWS);
  return {
    data: qrPicture(record.address, width / height),
    type: 'png' as const,
    anchor: { from: { row: 0, col: 0 }, to: { row: CODE_ROWS, col: columns } },
    width: Math.round((width / 25.4) * 96),
    height: Math.round((height / 25.4) * 96),
    altText: `${record.words} ${record.address}`,
  };
}

function tableSheet({ name, heading, columns, rows }: PrintedSheet): SheetOfPaper {
  const sheet = openSheet(columns);
  sheet.addMerged(heading, title);
  sheet.skip();
  const head = addTable(sheet, { kind: 'table', columns, rows: rows.map((cells) => ({ cells })) });
  return sheet.close(name, head);
}
