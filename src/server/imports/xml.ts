import { XMLParser } from 'fast-xml-parser';

/** An element as the parser gives it: attributes by '@name', children by name, its own text by '#text'. */
export interface XmlElement {
  readonly [name: string]: XmlValue | undefined;
}
export type XmlValue = string | XmlElement | readonly XmlValue[];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** XML of an office file; a document type, and so any entity of its own, is never taken. */
export function parseXml(xml: string): XmlElement {
  if (xml.includes('<!DOCTYPE')) throw new Error('A document type is not taken');
  return parser.parse(xml) as XmlElement;
}

/** The text of an XML part: UTF-8, or UTF-16 where its first bytes say so; nothing for no part. */
export function decodeXml(part: Uint8Array | undefined): string {
  const [first, second] = part ?? [];
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}

/** The children of that name, none or one or many. */
export function elements(parent: XmlValue | undefined, name: string): XmlElement[] {
  const found = isElement(parent) ? parent[name] : undefined;
  if (found === undefined) return [];
  const all: readonly XmlValue[] = Array.isArray(found) ? found : [found as XmlValue];
  return all.map((value) => (isElement(value) ? value : { '#text': value as string }));
}

export const child = (parent: XmlValue | undefined, name: string): XmlElement | undefined =>
  elements(parent, name)[0];

export const attribute = (element: XmlElement | undefined, name: string): string | undefined => {
  const value = element?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
};

export const textOf = (element: XmlElement | undefined): string => {
  const text = element?.['#text'];
  return typeof text === 'string' ? text : '';
};

const isElement = (value: XmlValue | undefined): value is XmlElement =>
  typeof value === 'object' && !Array.isArray(value);
