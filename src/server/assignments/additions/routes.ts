import type { additionsContract } from '#domain/assignments/additions/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { addToPlan, presentAdditions } from './service.ts';

export const additionsRoutes = (): Handlers<typeof additionsContract> => ({
  async getAdditions(call, { params }) {
    return { measures: await presentAdditions(call, params.id) };
  },
  addToPlan: (call, { params, body }) => addToPlan(call, params.id, body.measures),
});
