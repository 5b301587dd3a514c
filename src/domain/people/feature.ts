import type { Feature } from '#domain/access/feature.ts';
import { proposalsContract } from './contract.proposals.ts';
import { sessionsContract } from './contract.sessions.ts';
import { peopleContract } from './contract.ts';
import { peopleTasks } from './model.desk.ts';
import { peopleSearched } from './model.search.ts';

export const peopleFeature = {
  contracts: {
    people: peopleContract,
    sessions: sessionsContract,
    proposals: proposalsContract,
  },
  tasks: peopleTasks,
  searched: peopleSearched,
} as const satisfies Feature;
