import type { Refusal } from '#domain/plans/model.ts';
import { readTextSource, type SourceDocument } from '#domain/plans/reading/source.ts';
import { readDocx } from './docx.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import { readPdf } from './pdf.ts';
import { decodeText } from './text.ts';
import { readXlsx } from './xlsx.ts';

export interface DocumentRead {
  readonly source: SourceDocument;
  /** How the letters of a text file were written; null for files that say so themselves. */
  readonly encoding: string | null;
}

/** A document of any kind that is read, by its bytes alone. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentRead | Refusal> {
  if (bytes.length === 0) return { refused: 'empty' };
  const kind = kindOf(bytes);
  if (typeof kind === 'object') return kind;
  if (kind === 'text') return readText(bytes);
  const source = await readers[kind](bytes);
  return 'refused' in source ? source : { source, encoding: null };
}

type Reader = (bytes: Uint8Array) => SourceDocument | Refusal | Promise<SourceDocument | Refusal>;
const readers: Readonly<Record<Exclude<DocumentKind, 'text'>, Reader>> = {
  docx: readDocx,
  xlsx: readXlsx,
  pdf: readPdf,
};

function readText(bytes: Uint8Array): DocumentRead | Refusal {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  const source = readTextSource(decoded.text);
  return 'refused' in source ? source : { source, encoding: decoded.encoding };
}
