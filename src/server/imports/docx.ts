import type { Refusal } from '#domain/orders/reading/model.ts';
import type { SourceDocument } from '#domain/orders/reading/source.ts';
import { assemble, type Block } from './assemble.ts';
import { noticeOfChanges } from './docx.changes.ts';
import { type Numbering, numberingOf } from './docx.numbering.ts';
import { layoutContents, tableRows, unwrapped } from './docx.tables.ts';
import { boxesOf, isGone, paragraphText } from './docx.text.ts';
import { findAll, parseWord } from './docx.xml.ts';
import { wordDocumentOf } from './kind.ts';
import { unzip } from './unzip.ts';
import { childOf, childrenOf, decodeXml, type XmlNode } from './xml.ts';

const wanted = /^word\/(?:document\d*|numbering|styles|footnotes)\.xml$/iu;

/** A text document as it is shown: tracked changes taken, numbers of lists written out, hidden words left out. */
export function readDocx(bytes: Uint8Array): SourceDocument | Refusal {
  try {
    const parts = unzip(bytes, wanted);
    if ('refused' in parts) return parts;
    const parsed = (name: string): XmlNode | undefined => {
      const found = parts.get(name);
      return found && parseWord(decodeXml(found));
    };
    const part = (name: string) => parsed(`word/${name}.xml`);
    const body = childOf(childOf(parsed(wordDocumentOf([...parts.keys()]) ?? ''), 'document'), 'body');
    if (!body) return { refused: 'broken' };
    const numbering = numberingOf(part('numbering'), part('styles'));
    const blocks = joinTorn(blocksOf(unwrapped(body), numbering));
    const notes = notesOf(body, part('footnotes'), numbering);
    if (!blocks.some((block) => typeof block !== 'string' || block.trim() !== ''))
      return { refused: 'empty' };
    const source = assemble([...blocks, ...notes]);
    return { ...source, notices: noticeOfChanges(body, source) };
  } catch (error) {
    // Neither the archive nor the parser promises kinds of errors: what they cannot read is broken.
    return { refused: error instanceof RangeError ? 'too_large' : 'broken' };
  }
}

function blocksOf(nodes: readonly XmlNode[], numbering: Numbering): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.name === 'p') {
      if (isGone(node)) return [];
      const inBoxes = boxesOf(node).flatMap((box) => blocksOf(unwrapped(box), numbering));
      return [paragraphText(node, numbering), ...inBoxes];
    }
    if (node.name !== 'tbl') return [];
    const contents = layoutContents(node);
    return contents ? blocksOf(contents, numbering) : [tableRows(node, numbering)];
  });
}

const isTable = (block: Block | undefined): block is readonly (readonly string[])[] =>
  block !== undefined && typeof block !== 'string';

/** A table that a page tore in two: nothing between the halves, as many columns, and the second begins with a row. */
function joinTorn(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.findLastIndex((one) => typeof one !== 'string' || one.trim() !== '');
    const above = joined[last];
    const begins = isTable(block) ? (block[0]?.[0]?.trim() ?? '') : undefined;
    const goesOn =
      isTable(block) &&
      isTable(above) &&
      above[0]?.length === block[0]?.length &&
      /^(?:\d|$)/u.test(begins ?? '-');
    if (goesOn) joined.splice(last, joined.length - last, [...above, ...block]);
    else joined.push(block);
  }
  return joined;
}

/** Footnotes stand below the text, apart from the cells that they hang on. */
function notesOf(body: XmlNode, part: XmlNode | undefined, numbering: Numbering): string[] {
  const marked = new Set(findAll(body, 'footnoteReference').map((mark) => mark.attributes.get('id')));
  return childrenOf(childOf(part, 'footnotes'), 'footnote')
    .filter((note) => marked.has(note.attributes.get('id')))
    .map(
      (note) =>
        `* ${findAll(note, 'p')
          .map((p) => paragraphText(p, numbering).trim())
          .join(' ')}`,
    );
}
