import { strToU8, zipSync } from 'fflate';

/** Parts of a DOCX written by hand, for what no program would be asked to write. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** @param properties inside `w:pPr`, e.g. `numbered('1')` */
export const paragraph = (content = '', properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : content && run(content)}</w:p>`;

export const numbered = (list: string, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** @param content text, or paragraphs and tables as XML */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;

export const table = (rows: readonly (string | readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.map((one) => (typeof one === 'string' ? one : row(one))).join('')}</w:tbl>`;

/** A list of numbers: `levels` are «%1.», «%1.%2.» or, with a colon, another format: «bullet:–», «russianLower:%1)». */
export const listOf = (id: string, levels: readonly string[]): string => {
  const level = (text: string, at: number) => {
    const [, format = 'decimal', shown = text] = /^([a-z]+):(.*)$/iu.exec(text) ?? [];
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;
  };
  return (
    `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
  );
};

const part = (root: string, content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="wps" xmlns:mc="mc">${content}</w:${root}>`,
  );

export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Other entries of the archive. */
  readonly others?: Readonly<Record<string, Uint8Array>>;
}

/** A DOCX of these paragraphs and tables. */
export function documentOf(
  body: string,
  { numbering, styles, footnotes, others }: WordParts = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    ...(footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...others,
  });
}
