import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { PrintedDocument, PrintedFormat } from '#domain/documents/model.printed.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { forkAside } from '#server/lib/side-process.ts';

/** Makes files of papers beside the server: neither a long table nor the memory of a typesetter is felt by requests. */
export interface Printer {
  /** @throws AppError `unavailable` when it takes too long, breaks down or too many wait */
  print(paper: PrintedDocument, format: PrintedFormat): Promise<Uint8Array>;
  close(): void;
}

export interface PrintRequest {
  readonly id: number;
  readonly paper: PrintedDocument;
  readonly format: PrintedFormat;
}
export interface PrintAnswer {
  readonly id: number;
  /** Undefined: it could not be printed, `error` says why. */
  readonly bytes?: Uint8Array;
  readonly error?: string;
  readonly rssBytes: number;
}

export interface PrinterLimits {
  readonly patienceMs: number;
  readonly idleMs: number;
  readonly waiting: number;
  /** The typesetter never gives memory back: a grown process is let go between two papers. */
  readonly rssBytes: number;
}
const usual: PrinterLimits = { patienceMs: 30_000, idleMs: 60_000, waiting: 20, rssBytes: 250 * 2 ** 20 };

const entry = path.join(import.meta.dirname, 'printing.ts');
const unavailable = () => new AppError('unavailable', 'export.unavailable');

/** The process starts with the first paper and ends when nobody prints. */
export function openPrinter(limits: PrinterLimits = usual): Printer {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let worker: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  /** An idle process ends by itself; one that hangs is killed, and who waited for it is told. */
  function letGo(): void {
    clearTimeout(idle);
    if (waiting.size > 0) worker?.kill('SIGKILL');
    else if (worker?.connected) worker.disconnect();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(unavailable());
    waiting.clear();
  }

  function take(child: ChildProcess, { id, bytes, error, rssBytes }: PrintAnswer): void {
    const one = waiting.get(id);
    waiting.delete(id);
    if (bytes) one?.resolve(bytes);
    else one?.reject(new Error(`not printed: ${error}`));
    if (waiting.size > 0 || child !== worker) return;
    child.channel?.unref();
    if (rssBytes > limits.rssBytes) letGo();
    else idle = setTimeout(letGo, limits.idleMs).unref();
  }

  function start(): ChildProcess {
    const child = forkAside(entry);
    child.on('message', (answer) => take(child, answer as PrintAnswer));
    for (const event of ['error', 'exit'] as const) child.on(event, () => child === worker && letGo());
    return child;
  }

  return {
    async print(paper, format) {
      if (waiting.size >= limits.waiting) throw unavailable();
      clearTimeout(idle);
      worker ??= start();
      const answer = Promise.withResolvers<Uint8Array>();
      const request: PrintRequest = { id: ++lastId, paper, format };
      waiting.set(request.id, answer);
      worker.channel?.ref();
      worker.send(request);
      const late = setTimeout(letGo, limits.patienceMs);
      return answer.promise.finally(() => clearTimeout(late));
    },
    close: letGo,
  };
}
