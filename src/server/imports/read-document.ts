import path from 'node:path';
import type { Refusal } from '#domain/orders/reading/model.ts';
import { readTextSource, type SourceDocument } from '#domain/orders/reading/source.ts';
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

/** A document of any kind that is read, by its bytes; where its name promises another kind, that is noticed. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentRead | Refusal> {
  if (bytes.length === 0) return { refused: 'empty' };
  const kind = kindOf(bytes);
  if (typeof kind === 'object') return kind;
  const promised = kindByExtension[path.extname(name).toLowerCase()] ?? kind;
  const read = await readAs(kind, bytes);
  if (kind === promised) return read;
  if (!('refused' in read)) return { ...read, source: noticed(read.source, promised, kind) };
  // Bytes that are no text either were not meant as one: «save it as text» would be no advice.
  return kind === 'text' && noText.has(read.refused) ? { refused: 'not_as_named' } : read;
}

const kindByExtension: Readonly<Record<string, DocumentKind>> = {
  '.docx': 'docx',
  '.docm': 'docx',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.pdf': 'pdf',
  '.txt': 'text',
};
const noText: ReadonlySet<string> = new Set(['binary', 'encoding']);

async function readAs(kind: DocumentKind, bytes: Uint8Array): Promise<DocumentRead | Refusal> {
  if (kind === 'text') return readText(bytes);
  const source = await readers[kind](bytes);
  if ('refused' in source) return source;
  const length = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  return length > mostLetters ? { refused: 'too_large' } : { source, encoding: null };
}

/** A thousand pages: what is longer is no order, and its reading would take the memory of the server. */
const mostLetters = 2_000_000;

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

function noticed(source: SourceDocument, promised: DocumentKind, found: DocumentKind): SourceDocument {
  const params = { named: titleOf(promised), found: titleOf(found) };
  const notice = { code: 'named_otherwise', line: 1, printed: params.found, params } as const;
  return { ...source, notices: [...(source.notices ?? []), notice] };
}

const titleOf = (kind: DocumentKind): string => (kind === 'text' ? 'TXT' : kind.toUpperCase());
