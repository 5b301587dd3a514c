import type { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentEvidence } from './service.ts';

export const evidenceRoutes = (): Handlers<typeof evidenceContract> => ({
  async getEvidence(call, { params, query }) {
    return { items: await presentEvidence(call, params.id, query.on) };
  },
});
