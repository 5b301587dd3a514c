import { childOf, parseXml, type XmlNode } from './xml.ts';

/** Fonts, widths and colours: nine tenths of a document, none of it read. */
const noise = new Set([
  'rFonts',
  'sz',
  'szCs',
  'lang',
  'color',
  'spacing',
  'jc',
  'ind',
  'tcW',
  'shd',
  'tabs',
  'kern',
  'b',
  'bCs',
  'i',
  'iCs',
  'u',
  'tblPr',
  'tblPrEx',
  'tcBorders',
  'tcMar',
  'vAlign',
  'trHeight',
  'sectPr',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'lastRenderedPageBreak',
  'blip',
  'spPr',
  'shapetype',
]);

/** The XML of a part of a word processor's document without the noise. */
export const parseWord = (xml: string): XmlNode => parseXml(xml, noise);

/** `w:val` of a child: «<w:numId w:val="3"/>»; undefined where there is none. */
export const settingOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes.get('val');

/** A property that stands without a value, or with one that does not say no. */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const property = childOf(node, name);
  return property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes.get('val') ?? '');
}

/** All of that name below, none inside another of it; branches of `past` are not looked into. */
export function findAll(node: XmlNode, name: string, past: ReadonlySet<string> = new Set()): XmlNode[] {
  return node.children.flatMap((one) => {
    if (one.name === name) return [one];
    return past.has(one.name) ? [] : findAll(one, name, past);
  });
}
