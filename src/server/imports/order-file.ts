import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownParties } from '#domain/orders/reading/dictionary.ts';
import type { KnownForm, OrderReading, Refusal } from '#domain/orders/reading/model.ts';
import { openGate } from '#server/lib/gate.ts';
import { forkAside } from '#server/lib/side-process.ts';

export interface ReadingTask {
  readonly bytes: Uint8Array;
  /** As its owner called it: what it promises is compared with what is inside. */
  readonly name: string;
  readonly options: { readonly forms: readonly KnownForm[]; readonly dictionary?: KnownParties };
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

/** Of the processor: on a busy machine a small file may take long by the clock, and is no worse for it. */
const mostMilliseconds = 5_000;
/** By the clock so many times as long. */
const patience = 6;
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
    const began = workedMs(child);
    const timer = setTimeout(() => stop('too_slow'), milliseconds * patience);
    const watch = setInterval(() => {
      if (bytesOf(child) > mostBytes) stop('too_large');
      else if (workedMs(child) - began > milliseconds) stop('too_slow');
    }, watchEvery);
    child.channel?.ref();
    child.on('message', take).on('exit', fail);
    child.send(task, (error) => error && end(undefined));
  });
}

const PAGE = 4096;
const TICKS_PER_SECOND = 100;

/** Memory that a process holds, as Linux tells it; elsewhere only the heap is bounded. */
const bytesOf = ({ pid }: ChildProcess): number => Number(toldBy(`${pid}/statm`).split(' ')[1] ?? 0) * PAGE;

/** Time of the processor that its main thread has had, as Linux tells it; elsewhere only the clock counts. */
function workedMs({ pid }: ChildProcess): number {
  // The second word is the name of the thread, which may hold spaces.
  const words = toldBy(`${pid}/task/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(words[11] ?? 0) + Number(words[12] ?? 0)) * 1000) / TICKS_PER_SECOND;
}

/** Empty where there is no such file, or no such process any more. */
function toldBy(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'latin1');
  } catch {
    return '';
  }
}
