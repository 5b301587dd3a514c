import { readFile, stat } from 'node:fs/promises';

const LARGEST_BYTES = 20 * 1024 * 1024;

export type FileRefusal = 'absent' | 'directory' | 'denied' | 'too_large';
export type ReadFile =
  | { readonly bytes: Uint8Array }
  | { readonly refused: FileRefusal; readonly params: Readonly<Record<string, string | number>> };

/** The bytes of a file of a document's size. */
export async function readLocalFile(path: string): Promise<ReadFile> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (about instanceof Error) return unreadable(about);
  if (about.isDirectory()) return { refused: 'directory', params: {} };
  if (about.size > LARGEST_BYTES)
    return { refused: 'too_large', params: { megabytes: Math.ceil(about.size / 1024 / 1024) } };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  return bytes instanceof Error ? unreadable(bytes) : { bytes };
}

function unreadable(error: NodeJS.ErrnoException): ReadFile {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
    ? { refused: 'absent', params: {} }
    : { refused: 'denied', params: { why: error.code ?? error.message } };
}
