/** The parts of a Word file around its body. (ECMA-376, part 1) */

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);

const root = (name: string, content: string): string =>
  `${declared}<w:${name} xmlns:w="${word}" xmlns:r="${office}">${content}</w:${name}>`;

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${declared}<Relationships xmlns="${packages}/relationships">${targets
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const types = [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="png" ContentType="image/png"/>',
  `<Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/>`,
  ...['styles', 'settings', 'header'].map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${wordTypes}.${part}+xml"/>`,
  ),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
].join('');

const typeface = 'Times New Roman';
const styles = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${typeface}" w:hAnsi="${typeface}" w:eastAsia="${typeface}" w:cs="${typeface}"/>`,
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
  '<w:pPr><w:keepNext/><w:spacing w:before="227" w:after="227"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>',
  '<w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
  '<w:pPr><w:keepNext/><w:spacing w:before="227" w:after="113"/><w:outlineLvl w:val="1"/></w:pPr>',
  '<w:rPr><w:b/><w:bCs/></w:rPr></w:style>',
].join('');

const settings =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

const pageNumber =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>';

/** How the body refers to the header of its sheets and to its picture. */
export const headerId = 'rId3';
export const pictureId = 'rId4';

/** All entries of the archive. `body` is the content of `w:body`. */
export function wordParts(
  title: string,
  body: string,
  picture: Uint8Array,
): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="${packages}/content-types">${types}</Types>`,
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declared}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Опора</dc:creator><dc:language>ru-RU</dc:language></cp:coreProperties>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/settings.xml': root('settings', settings),
    'word/header.xml': root('hdr', pageNumber),
    'word/media/record.png': picture,
    'word/_rels/document.xml.rels': relations([
      [`${office}/styles`, 'styles.xml'],
      [`${office}/settings`, 'settings.xml'],
      [`${office}/header`, 'header.xml'],
      [`${office}/image`, 'media/record.png'],
    ]),
  };
}
