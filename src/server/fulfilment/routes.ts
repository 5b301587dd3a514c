import type { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { measureStateOf } from '#domain/fulfilment/rules.ts';
import { countStates } from '#server/assignments/store.ts';
import type { Handlers } from '#server/lib/call.ts';
import * as plans from '#server/plans/store.versions.ts';
import { planStates } from './service.ts';

export function fulfilmentRoutes(): Handlers<typeof fulfilmentContract> {
  return {
    async getRoadmap(call, { params }) {
      const plan = await plans.getPlan(call.tx, params.id);
      const rows = await planStates(call, plan.version.id, await plans.listItems(call.tx, plan.version.id));
      return {
        plan,
        items: rows.map(({ item, state, counts }) => ({ ...item, state, counts, dueOn: counts.dueOn })),
      };
    },

    async getHeatMap(call, { params }) {
      const { tx, scope } = call;
      const { version } = await plans.getPlan(tx, params.id);
      const items = await plans.listItems(tx, version.id);
      const counted = await countStates(tx, scope, call, version.id, 'municipality');
      const local = counted.filter((row) => row.municipalityId !== null);
      return {
        items: items.filter((item) => local.some((row) => row.itemId === item.id)),
        rows: [...Map.groupBy(local, (row) => row.municipalityId)].flatMap(([id, cells]) => {
          if (id === null) return [];
          return {
            municipality: { id, name: cells[0]?.municipalityName ?? '' },
            cells: cells.map((row) => ({
              itemId: row.itemId,
              state: measureStateOf(row, row.dueOn),
              counts: row,
            })),
          };
        }),
      };
    },
  };
}
