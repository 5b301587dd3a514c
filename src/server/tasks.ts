import type { CronItem, TaskList } from 'graphile-worker';
import type pg from 'pg';
import { publishedForms } from '#domain/catalogue/published.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { noteWithdrawnSet } from './assignments/job.ts';
import { refreshCountry } from './consolidation/job.ts';
import { purgeFiles } from './documents/job.ts';
import { formLibrary } from './forms/routes.ts';
import type { Db } from './lib/db.ts';
import type { FileStore } from './lib/files.ts';
import { purgeExpired } from './people/job.ts';
import { watchAggregates } from './surveys/job.ts';

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
  const library = formLibrary(publishedForms);
  return {
    note_withdrawn_set: (payload) => noteWithdrawnSet(db, payload, clock()),
    purge_expired: () => purgeExpired(db, clock()),
    purge_files: (_payload, { withPgClient }) => withPgClient((owner) => purgeFiles(owner, files, clock())),
    verify_aggregates: async (_payload, { withPgClient }) =>
      watchAggregates(db, library, await withPgClient(regionIds), tell),
    refresh_country: async (_payload, { withPgClient }) =>
      refreshCountry(db, library, await withPgClient(regionIds), clock()),
  };
}

/** The queue's connection is the owner's: the application sees one region at a time. */
async function regionIds(owner: Pick<pg.ClientBase, 'query'>): Promise<RegionId[]> {
  const { rows } = await owner.query<{ id: RegionId }>('SELECT region_id AS id FROM regions');
  return rows.map((row) => row.id);
}

/** In UTC: at night over most of the country. */
export const crontab: CronItem[] = [
  { task: 'purge_expired', match: '17 * * * *' },
  { task: 'purge_files', match: '37 * * * *' },
  { task: 'verify_aggregates', match: '40 20 * * *' },
  { task: 'refresh_country', match: '*/5 * * * *' },
];
