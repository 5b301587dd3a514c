import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import { openPrinter, type Printer } from '#server/exports/printer.ts';
import type { Mail } from '#server/notifications/service.smtp.ts';
import { queuedWork } from '#server/tasks.ts';
import type { TestApp } from './app.ts';

/** The queued work of the product, done when a test says so. */
export interface TestQueue {
  readonly tasks: readonly string[];
  /** What whoever runs the server was told. */
  readonly told: readonly string[];
  work(task: string, stopping?: AbortSignal): Promise<void>;
  close(): void;
}

export function openQueue(
  { db, files, clock, database }: TestApp,
  printer: Printer = openPrinter(),
  mail?: Mail,
): TestQueue {
  const told: string[] = [];
  const { taskList } = queuedWork({
    db,
    files,
    printing: { printer, publicUrl: new URL('http://localhost') },
    mail,
    clock: clock.now,
    tell: (line) => told.push(line),
  });
  const withPgClient = async <T>(work: (owner: pg.Client) => Promise<T>) => {
    const owner = new pg.Client(database.owner);
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  };
  return {
    tasks: Object.keys(taskList),
    told,
    async work(task, stopping = new AbortController().signal) {
      await taskList[task]?.({}, { withPgClient, abortSignal: stopping } as unknown as JobHelpers);
    },
    close: () => printer.close(),
  };
}
