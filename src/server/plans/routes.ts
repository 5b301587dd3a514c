import type { plansContract } from '#domain/plans/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listPlans } from './store.versions.ts';

export function plansRoutes(): Handlers<typeof plansContract> {
  return {
    listPlans: async ({ tx }, { query: { level = 'region' } }) => (level === 'region' ? listPlans(tx) : []),
  };
}
