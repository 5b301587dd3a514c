import type { Feature } from '#domain/access/feature.ts';
import { sessionsContract } from './contract.sessions.ts';
import { peopleContract } from './contract.ts';

export const peopleFeature = {
  contracts: {
    people: peopleContract,
    sessions: sessionsContract,
  },
} as const satisfies Feature;
