import type { Refusal } from '#domain/plans/model.ts';
import { hasEntry } from './unzip.ts';

export type DocumentKind = 'docx' | 'xlsx' | 'pdf' | 'text';

const begins = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'];
const compound = '\xd0\xcf\x11\xe0';

/** What a file is by its bytes; its name says nothing, for a .doc renamed .docx stays a .doc. */
export function kindOf(bytes: Uint8Array): DocumentKind | Refusal {
  // A PDF may stand after some bytes of its transport (ISO 32000-1, annex H, note 13).
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (begins(bytes, compound)) return { refused: isLocked(bytes) ? 'encrypted' : 'old_office' };
  if (begins(bytes, 'PK\x03\x04')) {
    if (hasEntry(bytes, 'word/document.xml')) return 'docx';
    return hasEntry(bytes, 'xl/workbook.xml') ? 'xlsx' : { refused: 'other_format' };
  }
  if (pictures.some((mark) => begins(bytes, mark))) return { refused: 'picture' };
  return /^\s*(?:\{\\rtf|<(?:!doctype html|html))/iu.test(latin(bytes.subarray(0, 1024)))
    ? { refused: 'other_format' }
    : 'text';
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Office wraps a document with a password into a compound file that holds it as one stream. */
const isLocked = (bytes: Uint8Array): boolean => latin(bytes).includes([...'EncryptedPackage'].join('\0'));
