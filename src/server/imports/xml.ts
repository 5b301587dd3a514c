const deepest = 250;
const mostElements = 3_000_000;
const opening = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?![\w.-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/uy;
const assignment = /(?<![\w.-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const childless: readonly XmlNode[] = [];

/** An element of an office file: its name without the prefix of a namespace, what is inside. */
export class XmlNode {
  /** The words right inside, without those of the children. */
  text = '';
  readonly name: string;
  private readonly written: string;
  private read: ReadonlyMap<string, string> | undefined;
  private inside: XmlNode[] | undefined;

  constructor(name: string, written: string) {
    this.name = name;
    this.written = written;
  }

  get children(): readonly XmlNode[] {
    return this.inside ?? childless;
  }

  add(child: XmlNode): void {
    this.inside ??= [];
    this.inside.push(child);
  }

  /** Values by name without prefix, taken apart when asked for: a document has far more than are ever read. */
  get attributes(): ReadonlyMap<string, string> {
    this.read ??= new Map(
      [...this.written.matchAll(assignment)].map(([, name = '', double, single]) => [
        name,
        decoded(double ?? single ?? ''),
      ]),
    );
    return this.read;
  }
}

/**
 * XML of an office file as a tree, elements of names in `unread` left out with all that is in them. A parser of its
 * own: those at hand took several times as long and as much memory for 2,000 rows (docs/decisions/008).
 * @throws Error at what does not close, has a document type (and so entities of its own); RangeError at too much
 */
export function parseXml(xml: string, unread: ReadonlySet<string> = new Set()): XmlNode {
  const root = new XmlNode('', '');
  const open = [root];
  const names: string[] = [];
  let elements = 0;
  // What is left out opens names but no elements.
  const isRead = (): boolean => names.length < open.length;
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<', at);
    const parent = open.at(-1) as XmlNode;
    if (start !== at && isRead()) parent.text += decoded(xml.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    const sign = xml[start + 1];
    if (sign === '!' || sign === '?') {
      at = passOver(xml, start, parent);
      continue;
    }
    opening.lastIndex = start;
    const match = opening.exec(xml);
    if (!match) throw new Error('A tag is not closed');
    at = opening.lastIndex;
    const [, closes, name = '', written = '', empty] = match;
    if (closes) {
      if (isRead()) open.pop();
      if (names.pop() !== name) throw new Error('An element is closed that is not open');
      continue;
    }
    if (++elements > mostElements) throw new RangeError('Too many elements');
    if (isRead() && !unread.has(name)) {
      const element = new XmlNode(name, written);
      parent.add(element);
      if (!empty) open.push(element);
    }
    if (!empty && names.push(name) > deepest) throw new Error('Elements go too deep');
  }
  if (names.length > 0) throw new Error('An element is not closed');
  return root;
}

/** Comments and instructions say nothing; CDATA is text. */
function passOver(xml: string, start: number, parent: XmlNode): number {
  const marks = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  const [begin, end] = marks.find(([mark]) => xml.startsWith(mark, start)) ?? [];
  const last = end ? xml.indexOf(end, start + begin.length) : -1;
  if (!end || last < 0) throw new Error('A declaration is not taken');
  if (begin === '<![CDATA[') parent.text += xml.slice(start + begin.length, last);
  return last + end.length;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The text of an XML part: UTF-8, or UTF-16 where its first bytes say so; nothing for no part. */
export function decodeXml(part: Uint8Array | undefined): string {
  const [first, second] = part ?? [];
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];
