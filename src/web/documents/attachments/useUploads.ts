import { useEffect, useRef, useState } from 'react';
import { acceptedExtension, MAX_FILE_BYTES, type StoredFile } from '#domain/documents/model.ts';
import { ApiError, newKey } from '#web/lib/api.ts';
import { uploadFile } from './upload.ts';

export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly percent: number;
  readonly error?: unknown;
  readonly cancel: () => void;
}

/** What the server would refuse anyway is told before a long upload. */
function refusalBefore({ name, size }: File): ApiError | undefined {
  if (size > MAX_FILE_BYTES)
    return new ApiError('too_large', 'file.too_large', { megabytes: MAX_FILE_BYTES / 2 ** 20 });
  if (size === 0) return new ApiError('invalid', 'file.empty');
  return acceptedExtension(name) === undefined ? new ApiError('invalid', 'file.kind_not_taken') : undefined;
}

/** Files on their way; each arrived one is handed over and leaves the list. */
export function useUploads(onStored: (file: StoredFile) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const page = new AbortController();
    leaving.current = page;
    return () => page.abort();
  }, []);

  const add = (file: File) => {
    const key = newKey();
    const stop = new AbortController();
    const change = (changed: Partial<Upload>) =>
      setUploads((known) => known.map((one) => (one.key === key ? { ...one, ...changed } : one)));
    const forget = () => setUploads((known) => known.filter((one) => one.key !== key));
    const cancel = () => {
      forget();
      stop.abort();
    };
    const error = refusalBefore(file);
    setUploads((known) => [
      ...known,
      { key, name: file.name, percent: 0, cancel, ...(error ? { error } : {}) },
    ]);
    if (error) return;
    uploadFile(file, {
      signal: AbortSignal.any([stop.signal, leaving.current.signal]),
      onProgress: (percent) => change({ percent }),
    }).then(
      (stored) => {
        forget();
        onStored(stored);
      },
      (failure: unknown) => change({ error: failure }),
    );
  };
  return { uploads, uploading: uploads.some(({ error }) => error === undefined), add };
}
