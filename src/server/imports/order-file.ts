import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownForm, OrderReading, Refusal } from '#domain/plans/model.ts';
import type { KnownParties } from '#domain/plans/reading/parties.ts';
import { openGate } from '#server/lib/gate.ts';
import { forkAside } from '#server/lib/side-process.ts';

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
const heap = ['--max-old-space-size=112', '--max-semi-space-size=8'];
/** Bytes of buffers are no part of the heap: they show in the memory of the process only. */
const mostBytes = 280 * 1024 * 1024;
const watchEvery = 50;
const readers = openGate({ atOnce: 2, most: 20 });
/** Fonts and pages of many documents leave something behind. */
const filesPerReader = 50;

interface Reader {
  readonly child: ChildProcess;
  files: number;
  alive: boolean;
}
const entry = path.join(import.meta.dirname, 'reader.ts');
const idle: Reader[] = [];

/**
 * Reads a file of an order in a process of its own, within time and memory: no file can stop, fill or end the server.
 * A thread would not do: one that runs out of memory may take the whole process with it.
 * @param givenUp takes a file that waits out of the queue
 * @throws AppError `too_many` when too many wait
 */
export function readOrderFile(
  task: ReadingTask,
  milliseconds = mostMilliseconds,
  givenUp?: AbortSignal,
): Promise<OrderRead> {
  return readers.pass(() => readAside(task, milliseconds), givenUp);
}

async function readAside(task: ReadingTask, milliseconds: number): Promise<OrderRead> {
  const reader = idle.pop() ?? (await startReader());
  const fresh = reader.files === 0;
  const read = await ask(reader, task, milliseconds);
  if (reader.alive && ++reader.files < filesPerReader) {
    reader.child.channel?.unref();
    idle.push(reader);
  } else reader.child.kill('SIGKILL');
  // A promise that a file before had left behind may fail while this one is read.
  return read ?? (fresh ? { refused: 'broken' } : readAside(task, milliseconds));
}

/** A reader that has its code: the time of a file counts from there. */
async function startReader(): Promise<Reader> {
  const child = forkAside(entry, heap, 'ignore');
  const reader = { child, files: 0, alive: true };
  const leave = (): void => {
    reader.alive = false;
    const at = idle.indexOf(reader);
    if (at >= 0) idle.splice(at, 1);
  };
  child.on('error', leave).on('exit', leave);
  // One that could not even start answers nothing and is told by what is asked of it.
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
  return reader;
}

/** The reader's answer; undefined where it failed. */
function ask(reader: Reader, task: ReadingTask, milliseconds: number): Promise<OrderRead | undefined> {
  const { child } = reader;
  return new Promise((resolve) => {
    const end = (read: OrderRead | undefined): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', take).off('exit', fail);
      resolve(read);
    };
    const stop = (refused: 'too_slow' | 'too_large'): void => {
      reader.alive = false;
      end({ refused });
    };
    const take = (read: unknown): void => end(read as OrderRead);
    // V8 ends a process whose heap is full by SIGABRT.
    const fail = (_: unknown, signal: unknown): void =>
      signal === 'SIGABRT' ? stop('too_large') : end(undefined);
    const timer = setTimeout(() => stop('too_slow'), milliseconds);
    const watch = setInterval(() => {
      if (bytesOf(child) > mostBytes) stop('too_large');
    }, watchEvery);
    child.channel?.ref();
    child.on('message', take).on('exit', fail);
    child.send(task, (error) => error && end(undefined));
  });
}

const PAGE = 4096;

/** Memory that a process holds, as Linux tells it; elsewhere only the heap is bounded. */
function bytesOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
