import type { Refusal } from '#domain/orders/reading/model.ts';
import { entriesOf } from './unzip.ts';

export type DocumentKind = 'docx' | 'xlsx' | 'pdf' | 'text';

const begins = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'];
const archives = ['Rar!', '7z\xbc\xaf', '\x1f\x8b'];
const compound = '\xd0\xcf\x11\xe0';
/** RTF, a page of the web, its one-file form, XML of Word 2003; a byte order mark may stand before. */
const otherText = /^(?:\xef\xbb\xbf)?\s*(?:\{\\rtf|<(?:!doctype html|html|\?xml)|mime-version:)/iu;

/** What a file is by its bytes; its name says nothing, for a .doc renamed .docx stays a .doc. */
export function kindOf(bytes: Uint8Array): DocumentKind | Refusal {
  const start = latin(bytes.subarray(0, 1024));
  // A PDF may stand after some bytes of its transport (ISO 32000-1, annex H, note 13).
  if (start.includes('%PDF-')) return 'pdf';
  if (begins(bytes, compound)) return { refused: isLocked(bytes) ? 'encrypted' : 'old_office' };
  if (begins(bytes, 'PK\x03\x04')) return kindOfArchive(bytes);
  if (archives.some((mark) => begins(bytes, mark))) return { refused: 'archive' };
  if (pictures.some((mark) => begins(bytes, mark))) return { refused: 'picture' };
  return otherText.test(start) ? { refused: 'other_format' } : 'text';
}

/** «mimetype» is the mark of OpenDocument, the list of types that of other programs of Office. */
const marksOfDocuments = ['mimetype', '[content_types].xml'];

function kindOfArchive(bytes: Uint8Array): DocumentKind | Refusal {
  const entries = entriesOf(bytes);
  if ('refused' in entries) return entries;
  if (wordDocumentOf(entries) !== undefined) return 'docx';
  if (entries.includes('xl/workbook.xml')) return 'xlsx';
  return { refused: marksOfDocuments.some((mark) => entries.includes(mark)) ? 'other_format' : 'archive' };
}

/** Word on the web writes «word/document2.xml». */
export const wordDocumentOf = (entries: readonly string[]): string | undefined =>
  entries.find((name) => /^word\/document\d*\.xml$/u.test(name));

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Office wraps a document with a password into a compound file that holds it as one stream. */
const isLocked = (bytes: Uint8Array): boolean => latin(bytes).includes([...'EncryptedPackage'].join('\0'));
