import type { deskContract } from '#domain/desk/contract.ts';
import type { DeskStanding, DeskTask, DeskWait } from '#domain/desk/model.ts';
import { sortDesk, sortWaits } from '#domain/desk/rules.ts';
import type { DeskPart } from '#domain/kernel/next-action.ts';
import { features } from '#server/features.ts';
import { watchMeasures } from '#server/fulfilment/service.ts';
import type { Call, Handlers } from '#server/lib/call.ts';

/** Every feature tells its part. */
const parts = features.flatMap((feature) => ('desk' in feature ? [feature.desk] : []));

export function deskRoutes(): Handlers<typeof deskContract> {
  return {
    async getDesk(call) {
      return { ...(await partsOf(call)), ...(await watchMeasures(call)) };
    },
  };
}

/** What the person must do next, what they wait for and how far they are; what hurts first stands first. */
async function partsOf(call: Call) {
  const told: DeskPart<DeskTask, DeskWait, DeskStanding>[] = [];
  for (const part of parts) told.push(await part(call));
  return {
    actions: sortDesk(told.flatMap(({ actions }) => actions)),
    waits: sortWaits(told.flatMap(({ waits = [] }) => waits)),
    standings: told.flatMap(({ standings = [] }) => standings),
  };
}
