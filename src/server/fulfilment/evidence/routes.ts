import type { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import { evidenceList } from '#domain/fulfilment/evidence/present.list.ts';
import { words } from '#domain/fulfilment/texts/ru/evidence.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { listScopeNames } from '#server/directory/store.scope.ts';
import type { Press } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentEvidence } from './service.ts';

export const evidenceRoutes = (press: Press): Handlers<typeof evidenceContract> => ({
  async getEvidence(call, { params, query }) {
    return { items: await presentEvidence(call, params.id, query.on) };
  },

  async exportEvidence(call, { params: { id }, query: { on } }) {
    const rows = await presentEvidence(call, id, on);
    const { tx, scope, today } = call;
    call.note(`plan:${id}`, { on: on ?? today });
    return printList(press, evidenceList, {
      rows,
      facts: [],
      reach: await listScopeNames(tx, scope, today),
      narrowings: [{ name: words.on, value: on && printDate(on) }],
      today,
      page: `/execution?plan=${id}`,
    });
  },
});
