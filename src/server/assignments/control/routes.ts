import type { controlContract } from '#domain/assignments/control/contract.ts';
import { redList } from '#domain/assignments/control/present.list.ts';
import { words as list } from '#domain/assignments/texts/ru/assignments.ts';
import { quoted } from '#domain/documents/present.list.ts';
import { MAX_LISTED, requireListed } from '#domain/documents/rules.list.ts';
import { findMunicipalityName, listScopeNames } from '#server/directory/store.scope.ts';
import type { Press } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentAssignment, presentRow } from '../service.ts';
import type { AssignmentRecord } from '../store.ts';
import { countControl, decideControl, explain, listRed } from './service.ts';

export const controlRoutes = (press: Press): Handlers<typeof controlContract> => ({
  getControl: (call) => countControl(call),
  listRed: (call, { query }) => listRed(call, query, (row) => presentRow(row, call)),
  async exportRed(call, { query }) {
    const present = (row: AssignmentRecord) => presentRow(row, call);
    const { items, total } = await listRed(call, { ...query, page: 1, pageSize: MAX_LISTED }, present);
    requireListed(total);
    call.note('assignments', { ...query, rows: total });
    const { tx, scope, today } = call;
    return printList(press, redList, {
      rows: items,
      facts: [],
      reach: await listScopeNames(tx, scope, today),
      narrowings: [
        { name: list.filter.municipality, value: await findMunicipalityName(tx, query.municipalityId) },
        { name: list.filter.search, value: quoted(query.search) },
      ],
      today,
      page: '/control',
    });
  },

  decideControl: (call, { body }) => decideControl(call, body.ids, body.decision),

  async explain(call, { params, body }) {
    await explain(call, params.id, body.text);
    return presentAssignment(call, params.id);
  },
});
