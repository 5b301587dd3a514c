import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { KnownForm, OrderReading, Refusal } from '#domain/plans/model.ts';
import type { KnownParties } from '#domain/plans/reading/parties.ts';

export interface ReadingTask {
  readonly bytes: Uint8Array;
  /** As its owner called it: what it promises is compared with what is inside. */
  readonly name: string;
  readonly options: { readonly forms: readonly KnownForm[]; readonly answers?: KnownParties };
}
/** A reading with the lines that its findings point to. */
export type OrderRead =
  | {
      readonly reading: OrderReading;
      readonly lines: readonly string[];
      /** How the letters of a text file were written; null for files that say so themselves. */
      readonly encoding: string | null;
    }
  | Refusal;

const mostMilliseconds = 5_000;
const heap = { maxOldGenerationSizeMb: 112, maxYoungGenerationSizeMb: 16 } as const;
/** Bytes of buffers are no part of a thread's heap: they show in the memory of the process only. */
const moreBytes = 200 * 1024 * 1024;
const watchEvery = 50;
const mostThreads = 2;
/** Fonts and pages of many documents leave something behind. */
const filesPerThread = 50;

interface Thread {
  readonly worker: Worker;
  files: number;
  alive: boolean;
}
const idle: Thread[] = [];
let running = 0;
const waiting: (() => void)[] = [];

/** Reads a file of an order in a thread of its own, within time and memory: no file can stop or fill the server. */
export async function readOrderFile(task: ReadingTask, milliseconds = mostMilliseconds): Promise<OrderRead> {
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await readInThread(task, milliseconds);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function readInThread(task: ReadingTask, milliseconds: number): Promise<OrderRead> {
  const thread = idle.pop() ?? (await startThread());
  const fresh = thread.files === 0;
  const read = await ask(thread, task, milliseconds);
  if (thread.alive && ++thread.files < filesPerThread) {
    // A thread at rest holds up nobody's exit.
    thread.worker.unref();
    idle.push(thread);
  } else await thread.worker.terminate();
  // A promise that a file before had left behind may fail while this one is read.
  return read ?? (fresh ? { refused: 'broken' } : readInThread(task, milliseconds));
}

/** A thread that has its code: the time of a file counts from there. */
async function startThread(): Promise<Thread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: heap,
  });
  const thread = { worker, files: 0, alive: true };
  const leave = (): void => {
    thread.alive = false;
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
  };
  worker.on('error', leave).on('exit', leave);
  await once(worker, 'message');
  return thread;
}

/** The thread's answer; undefined where it failed. */
function ask(thread: Thread, task: ReadingTask, milliseconds: number): Promise<OrderRead | undefined> {
  const { worker } = thread;
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (read: OrderRead | undefined): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', end).off('error', fail);
      resolve(read);
    };
    const stop = (refused: 'too_slow' | 'too_large'): void => {
      thread.alive = false;
      end({ refused });
    };
    const fail = (error: NodeJS.ErrnoException): void =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stop('too_large') : end(undefined);
    const timer = setTimeout(() => stop('too_slow'), milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > moreBytes) stop('too_large');
    }, watchEvery);
    worker.ref();
    worker.on('message', end).on('error', fail);
    worker.postMessage(task);
  });
}
