import type { deskContract } from '#domain/desk/contract.ts';
import type { DeskAction } from '#domain/desk/model.ts';
import { sortDesk } from '#domain/desk/rules.ts';
import { features } from '#server/features.ts';
import { watchMeasures } from '#server/fulfilment/service.ts';
import type { Call, Handlers } from '#server/lib/call.ts';

/** Every feature tells what it asks of the person. */
const parts = features.flatMap((feature) => ('desk' in feature ? [feature.desk] : []));

export function deskRoutes(): Handlers<typeof deskContract> {
  return {
    async getDesk(call) {
      return { actions: await nextActions(call), ...(await watchMeasures(call)) };
    },
  };
}

/** What the person must do next; what hurts first stands first. */
async function nextActions(call: Call): Promise<DeskAction[]> {
  const actions: DeskAction[] = [];
  for (const part of parts) actions.push(...(await part(call)));
  return sortDesk(actions);
}
