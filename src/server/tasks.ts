import type { CronItem, TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { RegionId } from '#domain/kernel/ids.ts';
import { features } from './features.ts';
import { formLibrary as library } from './forms/library.ts';
import type { Db } from './lib/db.ts';
import type { Job } from './lib/feature.ts';
import type { FileStore } from './lib/files.ts';

const jobs: readonly Job[] = features.flatMap((feature) =>
  'jobs' in feature ? feature.jobs({ library }) : [],
);

/**
 * Every kind of queued work by its name.
 * @param tell one line for whoever runs the server
 */
export function taskList(
  db: Db,
  files: FileStore,
  clock: () => Date,
  tell: (line: string) => void,
): TaskList {
  return Object.fromEntries(
    jobs.map(({ task, run }) => [
      task,
      (payload, { withPgClient: asOwner }) =>
        run({ db, files, now: clock(), payload, asOwner, regionIds: () => asOwner(regionIds), tell }),
    ]),
  ) as TaskList;
}

async function regionIds(owner: Pick<pg.ClientBase, 'query'>): Promise<RegionId[]> {
  const { rows } = await owner.query<{ id: RegionId }>('SELECT region_id AS id FROM regions');
  return rows.map((row) => row.id);
}

/** In UTC: at night over most of the country. */
export const crontab: CronItem[] = jobs.flatMap(({ task, at }) => (at ? [{ task, match: at }] : []));
