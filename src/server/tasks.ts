import type { CronItem, TaskList } from 'graphile-worker';
import { publishedForms } from '#domain/catalogue/published.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { noteWithdrawnSet } from './assignments/job.ts';
import { formLibrary } from './forms/routes.ts';
import type { Db } from './lib/db.ts';
import { purgeExpired } from './people/job.ts';
import { watchAggregates } from './surveys/job.ts';

/**
 * Every kind of queued work by its name.
 * @param tell one line for whoever runs the server
 */
export function taskList(db: Db, clock: () => Date, tell: (line: string) => void): TaskList {
  return {
    note_withdrawn_set: (payload) => noteWithdrawnSet(db, payload, clock()),
    purge_expired: () => purgeExpired(db, clock()),
    verify_aggregates: async (_payload, { withPgClient }) => {
      // The queue's connection is the owner's: the application sees one region at a time.
      const { rows } = await withPgClient((owner) =>
        owner.query<{ id: RegionId }>('SELECT region_id AS id FROM regions'),
      );
      await watchAggregates(
        db,
        formLibrary(publishedForms),
        rows.map((row) => row.id),
        tell,
      );
    },
  };
}

/** In UTC: at night over most of the country. */
export const crontab: CronItem[] = [
  { task: 'purge_expired', match: '17 * * * *' },
  { task: 'verify_aggregates', match: '40 20 * * *' },
];
