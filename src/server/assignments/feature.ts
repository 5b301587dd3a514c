import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { consentsContract } from '#domain/assignments/consents/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import { type Feature, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { additionsRoutes } from './additions/routes.ts';
import { assignmentsCalendar } from './calendar.ts';
import { consentsRoutes } from './consents/routes.ts';
import { controlRoutes } from './control/routes.ts';
import { assignmentsDesk } from './desk.ts';
import { assignmentsRoutes } from './routes.ts';
import { assignmentsSearch } from './search.ts';
import { shiftsRoutes } from './shifts/routes.ts';

export const assignmentsFeature = {
  endpoints: ({ files, printing }: { readonly files: FileStore; readonly printing: Press }) => [
    serves(assignmentsContract, assignmentsRoutes(files, printing)),
    serves(additionsContract, additionsRoutes()),
    serves(shiftsContract, shiftsRoutes()),
    serves(controlContract, controlRoutes()),
    serves(consentsContract, consentsRoutes()),
  ],
  desk: assignmentsDesk,
  calendar: assignmentsCalendar,
  search: assignmentsSearch,
} satisfies Feature;
