import { documentsContract } from '#domain/documents/contract.ts';
import { acceptedExtension, type StoredFile } from '#domain/documents/model.ts';
import { HEAD_BYTES, isAsNamed } from '#domain/documents/rules.content.ts';
import { ApiError, addressOf, connection, isSessionLost, newKey, refusalOf } from '#web/lib/api.ts';

interface Options {
  readonly signal: AbortSignal;
  /** Whole percents of what has left this computer. */
  readonly onProgress: (percent: number) => void;
}

/** Sends a file and tells how far it got: `fetch` cannot, so this is the one call made without it. @throws ApiError */
export async function uploadFile(file: File, options: Options): Promise<StoredFile> {
  await requireAsNamed(file);
  const key = newKey();
  try {
    return await send(file, key, options);
  } catch (error) {
    if (!(error instanceof ApiError) || !isSessionLost(error) || !connection.signInAgain) throw error;
    await connection.signInAgain();
    return send(file, key, options);
  }
}

/** Told before a long upload; the server looks again. */
async function requireAsNamed(file: File): Promise<void> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => {
      throw new ApiError('invalid', 'file.unreadable');
    });
  if (!isAsNamed(acceptedExtension(file.name) ?? '', new Uint8Array(head)))
    throw new ApiError('invalid', 'file.not_as_named');
}

function send(file: File, key: string, { signal, onProgress }: Options): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      documentsContract.uploadFile.method,
      addressOf(documentsContract.uploadFile, { query: { name: file.name }, body: file }),
    );
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-CSRF-Token', connection.csrfToken);
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new ApiError('offline', 'network.unreachable'));
    request.onabort = () => reject(new ApiError('offline', 'network.unreachable'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as StoredFile);
      else reject(refusalOf(request.response, request.status));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
