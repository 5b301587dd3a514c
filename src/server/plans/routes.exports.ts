import type { planExportsContract } from '#domain/plans/contract.exports.ts';
import type { Handlers } from '#server/lib/call.ts';
import { type Printing, preparePlan } from './service.printing.ts';
import { getPlan } from './store.versions.ts';

export function planExportsRoutes(printing: Printing): Handlers<typeof planExportsContract> {
  return {
    async exportPlan({ tx, note }, { params, query }) {
      const version = query.version ?? (await getPlan(tx, params.id)).version.number;
      note(`plan:${params.id}`, { format: params.format, version });
      return preparePlan(tx, printing, { ...params, version });
    },
  };
}
