import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReceivedFile } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';

/**
 * Files by the hash of their bytes: written once, never changed, so a copy of the folder is a backup. Who keeps or
 * removes bytes holds the lock of their hash (`lockBytes`): the same bytes may be on their way for another.
 */
export interface FileStore {
  receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<IncomingFile>;
  read(sha256: string): AsyncIterable<Uint8Array>;
  remove(sha256: string): Promise<void>;
}

export interface IncomingFile extends ReceivedFile {
  /** Gives the bytes their place under their hash. */
  keep(): Promise<void>;
  /** Ends the receiving: what was not kept is gone. */
  drop(): Promise<void>;
}

/** Nobody sends one file for so long: what is older was left by a server that was killed. */
const longestSending = 60 * 60_000;

async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > longestSending) await rm(file, { force: true });
  }
}

export async function openFileStore(dataDir: string): Promise<FileStore> {
  const root = path.join(dataDir, 'files');
  const incoming = path.join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeLeftBehind(incoming);
  const placeOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256);

  return {
    /** @throws AppError `too_large` beyond `maxBytes`; nothing is kept then */
    async receive(bytes, maxBytes) {
      const temporary = path.join(incoming, randomUUID());
      const drop = () => rm(temporary, { force: true });
      try {
        const received = await spool(temporary, bytes, maxBytes);
        const place = placeOf(received.sha256);
        return {
          ...received,
          open: () => createReadStream(temporary),
          keep: () => keep(temporary, place),
          drop,
        };
      } catch (error) {
        await drop();
        throw error;
      }
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

/** A stored file as an answer: its bytes are read only when they are sent. */
export const answerWith = <F extends { readonly sha256: string }>(files: FileStore, file: F) => ({
  ...file,
  open: () => files.read(file.sha256),
});

/** The beginning of a received file, read no further than that. */
export async function headOf(file: ReceivedFile, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** A received file whole, for a reader that needs all of it. */
export async function bytesOf(file: ReceivedFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function spool(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Pick<ReceivedFile, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes)
        throw new AppError('too_large', 'file.too_large', { megabytes: Math.floor(maxBytes / 2 ** 20) });
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** May be asked twice, by a transaction that had to run again: the same bytes are there already then. */
async function keep(temporary: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await link(temporary, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await syncFolder(path.dirname(place));
}

/** The name must survive a power cut as well as the bytes. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
