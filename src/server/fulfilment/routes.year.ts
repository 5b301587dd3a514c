import type { yearContract } from '#domain/fulfilment/contract.year.ts';
import { daysOfYear, layOutYear, yearWith } from '#domain/fulfilment/rules.year.ts';
import { presentRow } from '#server/assignments/service.ts';
import { listAssignments } from '#server/assignments/store.list.ts';
import { getOrganizationWithin } from '#server/directory/store.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listPeriods } from './store.year.ts';

/** More than plans of many years could give to one organisation. */
const MOST = 5000;

export function yearRoutes(): Handlers<typeof yearContract> {
  return {
    async getYear(call, { params, query }) {
      const { tx, scope, today } = call;
      const { id, kind: organizationKind, name } = await getOrganizationWithin(tx, scope, params.id);
      const { kind, year = yearWith(kind, today) } = query;
      const { items } = await listAssignments(tx, scope, call, {
        organizationIds: [id],
        page: 1,
        pageSize: MOST,
      });
      const recurring = items.filter(({ item }) => item.term.recurrence).map(({ item }) => item.id);
      const { entries, undated, earlier, later } = layOutYear(
        items.map((row) => presentRow(row, call)),
        daysOfYear(kind, year),
        await listPeriods(tx, recurring),
      );
      return {
        organization: { id, kind: organizationKind, name },
        kind,
        year,
        later,
        entries: [...entries],
        undated: [...undated],
        earlier: [...earlier],
      };
    },
  };
}
