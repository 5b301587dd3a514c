import { peopleContract } from '#domain/people/contract.ts';
import type { DemoAccount } from '#domain/people/model.ts';
import { type Job, serves } from '#server/lib/feature.ts';
import { purgeExpired } from './job.ts';
import { peopleRoutes } from './routes.ts';

const jobs: Job[] = [
  { task: 'purge_expired', at: '17 * * * *', run: ({ db, now }) => purgeExpired(db, now) },
];

export const peopleFeature = {
  endpoints: ({ demoAccounts }: { readonly demoAccounts: readonly DemoAccount[] }) => [
    serves(peopleContract, peopleRoutes(demoAccounts)),
  ],
  jobs: () => jobs,
};
