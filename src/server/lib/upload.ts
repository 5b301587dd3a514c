import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import type { Upload } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Tx } from './db.ts';
import type { FileStore, IncomingFile } from './files.ts';

/** The bytes of a request on their way: received at most once, kept by the transaction that refers to them. */
export interface IncomingUpload extends Upload {
  receive(): Promise<IncomingFile>;
  /** The last act before the commit: what is refused before never gets a place in the store. */
  keep(tx: Tx): Promise<void>;
  drop(): Promise<void>;
}

export function incomingUpload(files: FileStore, request: FastifyRequest): IncomingUpload {
  let received: Promise<IncomingFile> | undefined;
  const receive = () => {
    received ??= receiveBody(files, request);
    return received;
  };
  return {
    receive,
    async keep(tx) {
      const file = await receive();
      await lockBytes(tx, file.sha256);
      await file.keep();
    },
    async drop() {
      await received?.then(
        (file) => file.drop(),
        () => undefined,
      );
    },
  };
}

async function receiveBody(files: FileStore, { body }: FastifyRequest): Promise<IncomingFile> {
  if (!(body instanceof Readable)) throw new AppError('invalid', 'request.malformed');
  return files.receive(body, MAX_FILE_BYTES);
}

/** Nobody else keeps or removes these bytes until the transaction ends. */
export async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`SELECT lock_bytes(${sha256})`.execute(tx);
}
