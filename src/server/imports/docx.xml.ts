import { SaxesParser } from 'saxes';

/** An element of a word processor's document: its name without prefix, what the reader looks at, what is inside. */
export interface WordNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: WordNode[];
  /** Of `t` only: the words. */
  text: string;
}

const limits = { depth: 250, nodes: 3_000_000 } as const;

/** Fonts, widths and colours: nine tenths of a document, none of it read. */
const noise = new Set([
  ...[
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
  ],
  ...['i', 'iCs', 'u', 'tblPr', 'tblGrid', 'tblPrEx', 'tcBorders', 'tcMar', 'vAlign', 'trHeight', 'sectPr'],
  ...['proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak', 'blip', 'spPr', 'shapetype'],
]);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * XML of a part as a light tree.
 * @throws Error at what is not well-formed, has a document type (and so entities of its own), or is too deep
 */
export function parseWord(xml: string): WordNode {
  const root: WordNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: WordNode[] = [root];
  let [skipped, nodes] = [0, 0];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type is not taken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const bare = local(name);
    if (skipped > 0 || noise.has(bare)) {
      skipped++;
      return;
    }
    if (open.length > limits.depth || ++nodes > limits.nodes) throw new RangeError('Too large');
    const node: WordNode = {
      name: bare,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped--;
    else open.pop();
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (skipped === 0 && node?.name === 't') node.text += text.replaceAll('\u00ad', '');
  });
  parser.write(xml).close();
  return root;
}

export const childOf = (node: WordNode | undefined, name: string): WordNode | undefined =>
  node?.children.find((one) => one.name === name);

export const childrenOf = (node: WordNode | undefined, name: string): WordNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** `w:val` of a child: «<w:numId w:val="3"/>»; undefined where there is none. */
export const settingOf = (node: WordNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes.get('val');

/** A property that stands without a value, or with one that does not say no. */
export function isOn(node: WordNode | undefined, name: string): boolean {
  const property = childOf(node, name);
  return property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes.get('val') ?? '');
}

/** All of that name below, none inside another of it; branches of `past` are not looked into. */
export function findAll(node: WordNode, name: string, past: ReadonlySet<string> = new Set()): WordNode[] {
  return node.children.flatMap((one) => {
    if (one.name === name) return [one];
    return past.has(one.name) ? [] : findAll(one, name, past);
  });
}
