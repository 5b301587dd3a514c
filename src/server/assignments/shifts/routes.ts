import type { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentAssignment } from '../service.ts';
import { askShift, decideShift, decidingOf } from './service.ts';
import { listRequests } from './store.ts';

export const shiftsRoutes = (): Handlers<typeof shiftsContract> => ({
  listShiftRequests: (call, { query: { page } }) =>
    listRequests(call.tx, call.scope, call.today, { ...decidingOf(call), page }),

  async askShift(call, { params, body }) {
    await askShift(call, params.id, body);
    return presentAssignment(call, params.id);
  },

  async decideShift(call, { params, body }) {
    await decideShift(call, params, body);
    return presentAssignment(call, params.id);
  },
});
