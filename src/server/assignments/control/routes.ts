import type { controlContract } from '#domain/assignments/control/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentAssignment, presentRow } from '../service.ts';
import { countControl, decideControl, explain, listRed } from './service.ts';

export const controlRoutes = (): Handlers<typeof controlContract> => ({
  getControl: (call) => countControl(call),
  listRed: (call, { query }) => listRed(call, query, (row) => presentRow(row, call)),
  decideControl: (call, { body }) => decideControl(call, body.ids, body.decision),

  async explain(call, { params, body }) {
    await explain(call, params.id, body.text);
    return presentAssignment(call, params.id);
  },
});
