import { type CronItem, Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { DatabaseAddress } from './config.ts';
import { ignoreLostConnections, type Tx } from './db.ts';

/** Queues a job in the caller's transaction. `task` is a name of the composed task list. */
export async function enqueueJob(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`SELECT enqueue_job(${task}, ${JSON.stringify(payload)}::json)`.execute(tx);
}

/** Failures are told by `onFailure`; the queue's own chatter belongs to nobody's console. */
const silent = new Logger(() => () => undefined);

/** So long short work may take to end when the server stops; then long work is told to let go. */
const LET_GO_MS = 500;

export interface JobRunner {
  stop(): Promise<void>;
}

/** Works through the queue. The queue's tables are the owner's; the tasks themselves use the application's connection. */
export async function runJobs(
  owner: DatabaseAddress,
  taskList: TaskList,
  cronItems: CronItem[],
  onFailure: (task: string, error: unknown) => void,
): Promise<JobRunner> {
  const pgPool = new pg.Pool({ ...owner, max: 3 });
  ignoreLostConnections(pgPool);
  const runner: Runner = await run({
    pgPool,
    taskList,
    parsedCronItems: parseCronItems(cronItems),
    concurrency: 2,
    logger: silent,
    noHandleSignals: true,
    noPreparedStatements: true,
    pollInterval: 5000,
    gracefulShutdownAbortTimeout: LET_GO_MS,
  });
  runner.events.on('job:error', ({ job, error }) => onFailure(job.task_identifier, error));
  return {
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };
}
