import { readFile, stat } from 'node:fs/promises';

const LARGEST_BYTES = 16 * 1024 * 1024;

export type FileRefusal = 'absent' | 'directory' | 'denied' | 'too_large' | 'binary' | 'encoding';
export type ReadText =
  | { readonly text: string; readonly encoding: string }
  | { readonly refused: FileRefusal; readonly params: Readonly<Record<string, string | number>> };

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads a file as text; nothing is guessed that the bytes do not show. */
export async function readTextFile(path: string): Promise<ReadText> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (about instanceof Error) return unreadable(about);
  if (about.isDirectory()) return { refused: 'directory', params: {} };
  if (about.size > LARGEST_BYTES)
    return { refused: 'too_large', params: { megabytes: Math.ceil(about.size / 1024 / 1024) } };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return unreadable(bytes);
  return decodeText(bytes);
}

function unreadable(error: NodeJS.ErrnoException): ReadText {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? { refused: 'absent', params: {} }
    : { refused: 'denied', params: { why: error.code ?? error.message } };
}

/** UTF-8 or what a byte order mark names; else windows-1251, if the bytes read as Russian words in it. */
export function decodeText(bytes: Uint8Array): ReadText {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (!marked && bytes.includes(0)) return { refused: 'binary', params: {} };
  const encoding = marked?.[0] ?? 'utf-8';
  const text = decode(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  const ansi = marked ? undefined : decode(bytes, 'windows-1251');
  if (ansi === undefined || !readsAsRussian(ansi)) return { refused: 'encoding', params: {} };
  return { text: ansi, encoding: 'windows-1251' };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Other one-byte encodings betray themselves: CP866 turns letters into signs, KOI8-R small letters into
 * capitals. Signs of office paper (« » – № and the like) are no letters but are at home in a Russian text.
 */
function readsAsRussian(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const small = text.match(/[а-яё]/gu)?.length ?? 0;
  const capital = text.match(/[А-ЯЁ]/gu)?.length ?? 0;
  const signs = text.match(/[«»„“”’–—…№§°\u00a0]/gu)?.length ?? 0;
  return small > capital && small + capital + signs >= foreign * 0.99;
}
