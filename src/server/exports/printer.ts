import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { PrintedDocument, PrintedFormat } from '#domain/documents/model.printed.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { openGate } from '#server/lib/gate.ts';
import { forkAside } from '#server/lib/side-process.ts';

/** Makes files of papers beside the server: neither a long table nor the memory of a typesetter is felt by requests. */
export interface Printer {
  /**
   * @param givenUp takes a paper that waits out of the queue
   * @throws AppError `unavailable` when it takes too long or breaks down, `too_many` when too many wait
   */
  print(paper: PrintedDocument, format: PrintedFormat, givenUp?: AbortSignal): Promise<Uint8Array>;
  close(): void;
}

export interface PrintRequest {
  readonly paper: PrintedDocument;
  readonly format: PrintedFormat;
}
export interface PrintAnswer {
  /** Undefined: it could not be printed, `error` says why. */
  readonly bytes?: Uint8Array;
  readonly error?: string;
  readonly rssBytes: number;
}

export interface PrinterLimits {
  /** For one paper, once its turn has come. */
  readonly patienceMs: number;
  readonly idleMs: number;
  /** The paper at work among them. */
  readonly waiting: number;
  /** The typesetter never gives memory back: a grown process is let go between two papers. */
  readonly rssBytes: number;
}
const usual: PrinterLimits = { patienceMs: 60_000, idleMs: 60_000, waiting: 40, rssBytes: 250 * 2 ** 20 };

const entry = path.join(import.meta.dirname, 'printing.ts');
const unavailable = () => new AppError('unavailable', 'export.unavailable');

/** The process starts with the first paper and ends when nobody prints. */
export function openPrinter(limits: PrinterLimits = usual): Printer {
  const gate = openGate({ atOnce: 1, most: limits.waiting });
  let worker: ChildProcess | undefined;
  let printing: PromiseWithResolvers<Uint8Array> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  /** An idle process ends by itself; one that hangs is killed, and who waited for its paper is told. */
  function letGo(): void {
    clearTimeout(idle);
    if (printing) worker?.kill('SIGKILL');
    else if (worker?.connected) worker.disconnect();
    worker = undefined;
    printing?.reject(unavailable());
    printing = undefined;
  }

  function take(child: ChildProcess, { bytes, error, rssBytes }: PrintAnswer): void {
    if (child !== worker) return;
    if (bytes) printing?.resolve(bytes);
    else printing?.reject(new Error(`not printed: ${error}`));
    printing = undefined;
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

  async function printNow(request: PrintRequest): Promise<Uint8Array> {
    if (closed) throw unavailable();
    clearTimeout(idle);
    worker ??= start();
    printing = Promise.withResolvers();
    worker.channel?.ref();
    worker.send(request);
    const late = setTimeout(letGo, limits.patienceMs);
    return printing.promise.finally(() => clearTimeout(late));
  }

  return {
    print: (paper, format, givenUp) => gate.pass(() => printNow({ paper, format }), givenUp),
    close() {
      closed = true;
      letGo();
    },
  };
}
