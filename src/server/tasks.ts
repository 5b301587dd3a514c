import type { CronItem, TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Press } from './exports/print-file.ts';
import { features } from './features.ts';
import { formLibrary as library } from './forms/library.ts';
import type { Db } from './lib/db.ts';
import type { Job } from './lib/feature.ts';
import type { FileStore } from './lib/files.ts';
import { notificationsFeature } from './notifications/feature.ts';
import type { Mail } from './notifications/service.smtp.ts';

/** What queued work is done with. */
export interface Workplace {
  readonly db: Db;
  readonly files: FileStore;
  /** Of the queue alone: who waits for a paper never waits for an archive. */
  readonly printing: Press;
  readonly mail: Mail | undefined;
  readonly clock: () => Date;
  /** One line for whoever runs the server. */
  readonly tell: (line: string) => void;
}

const jobsOf = (printing: Press, mail: Mail | undefined): readonly Job[] => [
  ...features.flatMap((feature) => ('jobs' in feature ? feature.jobs({ library, printing }) : [])),
  ...notificationsFeature.jobs({ mail, publicUrl: printing.publicUrl }),
];

/** Every kind of queued work by its name, and when the clock queues it: in UTC, at night over most of the country. */
export function queuedWork({ db, files, printing, mail, clock, tell }: Workplace): {
  readonly taskList: TaskList;
  readonly crontab: CronItem[];
} {
  const jobs = jobsOf(printing, mail);
  const taskList = Object.fromEntries(
    jobs.map(({ task, run }) => [
      task,
      (payload, { withPgClient: asOwner, abortSignal: stopping }) =>
        run({
          db,
          files,
          now: clock(),
          payload,
          asOwner,
          regionIds: () => asOwner(regionIds),
          stopping,
          tell,
        }),
    ]),
  ) as TaskList;
  return { taskList, crontab: jobs.flatMap(({ task, at }) => (at ? [{ task, match: at }] : [])) };
}

async function regionIds(owner: Pick<pg.ClientBase, 'query'>): Promise<RegionId[]> {
  const { rows } = await owner.query<{ id: RegionId }>('SELECT region_id AS id FROM regions');
  return rows.map((row) => row.id);
}
