import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { consentsContract } from '#domain/assignments/consents/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import { noticesContract } from '#domain/assignments/notices/contract.ts';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { additionsRoutes } from './additions/routes.ts';
import { assignmentsCalendar } from './calendar.ts';
import { consentsRoutes } from './consents/routes.ts';
import { controlRoutes } from './control/routes.ts';
import { assignmentsDesk } from './desk.ts';
import { noticesRoutes } from './notices/routes.ts';
import { tellOfTerms } from './notices/service.ts';
import { assignmentsRoutes } from './routes.ts';
import { assignmentsSearch } from './search.ts';
import { shiftsRoutes } from './shifts/routes.ts';

/** Hourly: a region learns of its day within an hour of its morning, and nobody is told twice. */
const jobs: Job[] = [
  {
    task: 'tell_of_terms',
    at: '5 * * * *',
    async run({ db, regionIds, now }) {
      for (const regionId of await regionIds()) await tellOfTerms(db, regionId, now);
    },
  },
];

export const assignmentsFeature = {
  endpoints: ({ files, printing }: { readonly files: FileStore; readonly printing: Press }) => [
    serves(assignmentsContract, assignmentsRoutes(files, printing)),
    serves(additionsContract, additionsRoutes()),
    serves(shiftsContract, shiftsRoutes()),
    serves(noticesContract, noticesRoutes()),
    serves(controlContract, controlRoutes(printing)),
    serves(consentsContract, consentsRoutes()),
  ],
  jobs: () => jobs,
  desk: assignmentsDesk,
  calendar: assignmentsCalendar,
  search: assignmentsSearch,
} satisfies Feature;
