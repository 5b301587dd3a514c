import type { Refusal } from '#domain/orders/reading/model.ts';
import type { SourceDocument } from '#domain/orders/reading/source.ts';
import { assemble, type Block } from './assemble.ts';
import { unzip } from './unzip.ts';
import { builtInFormat } from './xlsx.formats.ts';
import { layOut } from './xlsx.layout.ts';
import { readSheet, stringOf, type Workbook } from './xlsx.sheet.ts';
import { childOf, childrenOf, decodeXml, parseXml, type XmlNode } from './xml.ts';

/** The XML of a part of the archive by its name; empty where there is none. */
type Parts = (name: string) => string;

const wanted = /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/iu;

/** A workbook as its visible sheets show it, one after another. */
export function readXlsx(bytes: Uint8Array): SourceDocument | Refusal {
  try {
    const parts = unzip(bytes, wanted);
    return 'refused' in parts ? parts : readWorkbook((name) => decodeXml(parts.get(name.toLowerCase())));
  } catch {
    // Neither the archive nor the parser promises kinds of errors: what they cannot read is broken.
    return { refused: 'broken' };
  }
}

function readWorkbook(parts: Parts): SourceDocument | Refusal {
  const book = childOf(parseXml(parts('xl/workbook.xml')), 'workbook');
  if (!book) return { refused: 'broken' };
  const workbook = sharedBy(book, parts);
  const blocks: Block[] = visibleSheets(book, parts).flatMap((name) =>
    layOut(readSheet(parts(name), workbook)),
  );
  return blocks.length === 0 ? { refused: 'empty' } : assemble(blocks);
}

function sharedBy(book: XmlNode, parts: Parts): Workbook {
  const strings = childOf(parseXml(parts('xl/sharedStrings.xml')), 'sst');
  const styles = childOf(parseXml(parts('xl/styles.xml')), 'styleSheet');
  const written = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map((f) => [
      f.attributes.get('numFmtId'),
      f.attributes.get('formatCode'),
    ]),
  );
  const formats = childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = xf.attributes.get('numFmtId') ?? '0';
    return written.get(id) ?? builtInFormat(Number(id));
  });
  const from1904 = /^(?:1|true)$/u.test(childOf(book, 'workbookPr')?.attributes.get('date1904') ?? '');
  return { strings: childrenOf(strings, 'si').map(stringOf), formats, from1904 };
}

/** Names of the parts of the sheets that are not hidden, in the order of their tabs. */
function visibleSheets(book: XmlNode, parts: Parts): string[] {
  const relations = childOf(parseXml(parts('xl/_rels/workbook.xml.rels')), 'Relationships');
  const targets = new Map(
    childrenOf(relations, 'Relationship').map((r) => [
      r.attributes.get('Id'),
      r.attributes.get('Target') ?? '',
    ]),
  );
  return childrenOf(childOf(book, 'sheets'), 'sheet')
    .filter((sheet) => (sheet.attributes.get('state') ?? 'visible') === 'visible')
    .flatMap((sheet) => targets.get(sheet.attributes.get('id')) ?? [])
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}
