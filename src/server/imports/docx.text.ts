import type { Numbering } from './docx.numbering.ts';
import { findAll, isOn } from './docx.xml.ts';
import { childOf, type XmlNode } from './xml.ts';

/** Not words of the document as it stands: what was struck out, codes of fields, pictures and their other versions. */
const unread = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'instrText',
  'pPr',
  'rPr',
  'rt',
  'sdtPr',
  'sdtEndPr',
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'footnoteReference',
  'endnoteReference',
]);

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

function words(node: XmlNode): string {
  if (unread.has(node.name)) return '';
  if (node.name === 't') return node.text.replaceAll('\u00ad', '');
  if (node.name === 'sym') return symbol(node);
  if (node.name === 'r' && isOn(childOf(node, 'rPr'), 'vanish')) return '';
  return signs[node.name] ?? node.children.map(words).join('');
}

/** A sign of a font of signs has no letter of its own and is left out. */
function symbol(node: XmlNode): string {
  const code = Number.parseInt(node.attributes.get('char') ?? '', 16);
  return code > 31 && (code < 0xe000 || code > 0xf8ff) && code < 0x10000 ? String.fromCharCode(code) : '';
}

/** The words of a paragraph as they are shown, with the number that its list gives it. */
export function paragraphText(paragraph: XmlNode, numbering: Numbering): string {
  const text = paragraph.children.map(words).join('');
  const label = numbering.labelOf(paragraph);
  return label === '' ? text : `${label} ${text}`.trimEnd();
}

const isStruckOut = (paragraph: XmlNode): boolean =>
  childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del') !== undefined;

/** A paragraph whose end was struck out goes on in the next one; one struck out whole is not there. */
export function isGone(paragraph: XmlNode): boolean {
  return isStruckOut(paragraph) && paragraph.children.map(words).join('').trim() === '';
}

const otherVersions = new Set(['Fallback']);

/** What stands in text boxes that hang on a paragraph; the copy for older programs is not read twice. */
export function boxesOf(paragraph: XmlNode): XmlNode[] {
  const chosen = findAll(paragraph, 'txbxContent', otherVersions);
  return chosen.length > 0 ? chosen : findAll(paragraph, 'txbxContent');
}
