import type { Refusal } from '#domain/plans/model.ts';
import { readTextSource, type SourceDocument } from '#domain/plans/reading/source.ts';
import { kindOf } from './kind.ts';
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
  const source = kind === 'pdf' ? await readPdf(bytes) : readXlsx(bytes);
  return 'refused' in source ? source : { source, encoding: null };
}

function readText(bytes: Uint8Array): DocumentRead | Refusal {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  const source = readTextSource(decoded.text);
  return 'refused' in source ? source : { source, encoding: decoded.encoding };
}
