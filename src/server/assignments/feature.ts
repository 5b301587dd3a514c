import { assignmentsContract } from '#domain/assignments/contract.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { assignmentsCalendar } from './calendar.ts';
import { assignmentsDesk } from './desk.ts';
import { noteWithdrawnSet } from './job.ts';
import { assignmentsRoutes } from './routes.ts';

const jobs: Job[] = [
  { task: 'note_withdrawn_set', run: ({ db, payload, now }) => noteWithdrawnSet(db, payload, now) },
];

export const assignmentsFeature = {
  endpoints: ({ files }: { readonly files: FileStore }) => [
    serves(assignmentsContract, assignmentsRoutes(files)),
  ],
  jobs: () => jobs,
  desk: assignmentsDesk,
  calendar: assignmentsCalendar,
} satisfies Feature;
