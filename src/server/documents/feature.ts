import { documentsContract } from '#domain/documents/contract.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import { purgeFiles } from './job.ts';
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
  endpoints: ({ uploads }: { readonly uploads: UploadRules }) => [
    serves(documentsContract, documentsRoutes(uploads)),
  ],
  jobs: () => jobs,
} satisfies Feature;
