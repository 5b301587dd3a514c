import { proposalsContract } from '#domain/people/contract.proposals.ts';
import { sessionsContract } from '#domain/people/contract.sessions.ts';
import { peopleContract } from '#domain/people/contract.ts';
import type { DemoAccount } from '#domain/people/model.ts';
import { type Feature, type Job, serves } from '#server/lib/feature.ts';
import type { Passwords } from '#server/lib/password.ts';
import { peopleDesk } from './desk.ts';
import { purgeExpired } from './job.ts';
import { proposalsRoutes } from './routes.proposals.ts';
import { sessionsRoutes } from './routes.sessions.ts';
import { peopleRoutes } from './routes.ts';
import { peopleSearch } from './search.ts';

interface Given {
  readonly demoAccounts: readonly DemoAccount[];
  readonly passwords: Passwords;
}

const jobs: Job[] = [
  { task: 'purge_expired', at: '17 * * * *', run: ({ db, now }) => purgeExpired(db, now) },
];

export const peopleFeature = {
  endpoints: ({ demoAccounts, passwords }: Given) => [
    serves(peopleContract, peopleRoutes(demoAccounts, passwords)),
    serves(sessionsContract, sessionsRoutes()),
    serves(proposalsContract, proposalsRoutes()),
  ],
  desk: peopleDesk,
  search: peopleSearch,
  jobs: () => jobs,
} satisfies Feature;
