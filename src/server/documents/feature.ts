import { documentsContract } from '#domain/documents/contract.ts';
import { papersContract } from '#domain/documents/papers/contract.ts';
import type { Press } from '#server/exports/print-file.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { purgeFiles } from './job.ts';
import { papersRoutes } from './papers/routes.ts';
import { documentsRoutes } from './routes.ts';
import type { UploadRules } from './service.ts';

const jobs: Job[] = [
  {
    task: 'purge_files',
    at: '37 * * * *',
    run: ({ asOwner, files, now }) => asOwner((owner) => purgeFiles(owner, files, now)),
  },
];

export const documentsFeature = {
  endpoints: ({
    uploads,
    files,
    printing,
  }: {
    readonly uploads: UploadRules;
    readonly files: FileStore;
    readonly printing: Press;
  }) => [
    serves(documentsContract, documentsRoutes(uploads)),
    serves(papersContract, papersRoutes(files, printing)),
  ],
  jobs: () => jobs,
} satisfies Feature;
