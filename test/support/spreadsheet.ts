import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: words, a number with its format, or the XML between `<c …>` and `</c>`. */
export type SheetCell =
  | string
  | null
  | { readonly n: number; readonly format?: string }
  | { readonly xml: string };

export interface WrittenSheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Numbers of hidden rows, from 1. */
  readonly hiddenRows?: readonly number[];
  /** XML that stands before sheetData. */
  readonly head?: string;
}

export interface BookOptions {
  readonly from1904?: boolean;
  /** Parts that replace or join those written by the builder. */
  readonly parts?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnName(Math.floor(index / 26) - 1) + rest;
}

/** The bytes of a workbook with exactly these cells, words in the table of shared strings. */
export function workbookOf(
  sheets: readonly WrittenSheet[],
  { from1904, parts }: BookOptions = {},
): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = ['General'];
  const indexIn = (list: string[], value: string): number =>
    list.includes(value) ? list.indexOf(value) : list.push(value) - 1;
  const cellXml = (cell: SheetCell, ref: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${indexIn(strings, cell)}</v></c>`;
    if ('xml' in cell) return cell.xml.replace('<c', `<c r="${ref}"`);
    return `<c r="${ref}" s="${indexIn(formats, cell.format ?? 'General')}"><v>${cell.n}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [], head = '' }: WrittenSheet): string => {
    const written = rows.map((cells, y) => {
      const hidden = hiddenRows.includes(y + 1) ? ' hidden="1"' : '';
      const xml = cells.map((cell, x) => cellXml(cell, `${columnName(x)}${y + 1}`)).join('');
      return `<row r="${y + 1}"${hidden}>${xml}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet xmlns="${namespace}">${head}<sheetData>${written.join('')}</sheetData>${
      merged && `<mergeCells>${merged}</mergeCells>`
    }</worksheet>`;
  };
  const bodies = sheets.map(sheetXml);
  const tabs = sheets.map(
    ({ state = 'visible' }, i) =>
      `<sheet name="Лист${i + 1}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const targets = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relations}"><workbookPr${
      from1904 ? ' date1904="1"' : ''
    }/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${namespace}">${strings
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${namespace}"><numFmts>${formats
      .map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`)
      .join('')}</numFmts><cellXfs>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(bodies.map((body, i) => [`xl/worksheets/sheet${i + 1}.xml`, body])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
