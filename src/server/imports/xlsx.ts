import type { Refusal } from '#domain/plans/model.ts';
import type { SourceDocument } from '#domain/plans/reading/source.ts';
import { assemble, type Block } from './assemble.ts';
import { unzip } from './unzip.ts';
import { builtInFormat } from './xlsx.formats.ts';
import { layOut } from './xlsx.layout.ts';
import { readSheet, stringOf, type Workbook } from './xlsx.sheet.ts';
import { attribute, child, decodeXml, elements, parseXml, type XmlElement } from './xml.ts';

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
  const book = child(parseXml(parts('xl/workbook.xml')), 'workbook');
  if (!book) return { refused: 'broken' };
  const workbook = sharedBy(book, parts);
  const blocks: Block[] = visibleSheets(book, parts).flatMap((name) =>
    layOut(readSheet(parts(name), workbook)),
  );
  return blocks.length === 0 ? { refused: 'empty' } : assemble(blocks);
}

function sharedBy(book: XmlElement, parts: Parts): Workbook {
  const strings = child(parseXml(parts('xl/sharedStrings.xml')), 'sst');
  const styles = child(parseXml(parts('xl/styles.xml')), 'styleSheet');
  const written = new Map(
    elements(child(styles, 'numFmts'), 'numFmt').map((f) => [
      attribute(f, 'numFmtId'),
      attribute(f, 'formatCode'),
    ]),
  );
  const formats = elements(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    return written.get(id) ?? builtInFormat(Number(id));
  });
  const from1904 = /^(?:1|true)$/u.test(attribute(child(book, 'workbookPr'), 'date1904') ?? '');
  return { strings: elements(strings, 'si').map(stringOf), formats, from1904 };
}

/** Names of the parts of the sheets that are not hidden, in the order of their tabs. */
function visibleSheets(book: XmlElement, parts: Parts): string[] {
  const relations = child(parseXml(parts('xl/_rels/workbook.xml.rels')), 'Relationships');
  const targets = new Map(
    elements(relations, 'Relationship').map((r) => [attribute(r, 'Id'), attribute(r, 'Target') ?? '']),
  );
  return elements(child(book, 'sheets'), 'sheet')
    .filter((sheet) => (attribute(sheet, 'state') ?? 'visible') === 'visible')
    .flatMap((sheet) => targets.get(attribute(sheet, 'id')) ?? [])
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}
