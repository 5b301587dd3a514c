import { scopeOf } from '#domain/access/scope.ts';
import type { fulfilmentExportsContract } from '#domain/fulfilment/contract.exports.ts';
import { stateSheet } from '#domain/fulfilment/present.sheet.ts';
import type { Handlers } from '#server/lib/call.ts';
import { type Printing, preparePlan } from '#server/plans/service.printing.ts';
import { getPlan, listItems } from '#server/plans/store.versions.ts';
import { planStates } from './service.ts';

export function fulfilmentExportsRoutes(printing: Printing): Handlers<typeof fulfilmentExportsContract> {
  return {
    async exportFulfilment(call, { params: { id } }) {
      const { version } = await getPlan(call.tx, id);
      const rows = await planStates(call, version.id, await listItems(call.tx, version.id));
      const whole = scopeOf(call.actor, 'assignment.read').grants.some(({ kind }) => kind === 'region');
      const sheet = stateSheet(
        rows.map(({ item, state, counts }) => ({ item, state, counts, dueOn: counts.dueOn })),
        call.today,
        whole,
      );
      call.note(`plan:${id}`, { version: version.number });
      return preparePlan(call.tx, printing, { id, version: version.number, format: 'xlsx' }, [sheet]);
    },
  };
}
