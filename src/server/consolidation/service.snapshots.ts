import type { Protection } from '#domain/consolidation/model.suppression.ts';
import { nextSnapshots } from '#domain/consolidation/rules.snapshots.ts';
import { publish } from '#domain/consolidation/rules.suppression.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import { findPublication, insertPublication, lockPeriod, sharesSchools } from './store.publications.ts';
import { insertSnapshot, listPlaceStandings, listSnapshots } from './store.snapshots.ts';

/**
 * Takes what readers outside of the line are shown of a collection from now on; whoever reads changes nothing.
 * Figures of people are published with the groups as they stood when the collection was closed, and never again.
 */
export async function takeSnapshots(
  tx: Tx,
  regionId: RegionId,
  campaign: Campaign,
  { definition, protection, at }: { definition: FormDefinition; protection: Protection; at: Date },
): Promise<void> {
  await lockPeriod(tx, campaign);
  const standings = await listPlaceStandings(tx, regionId, campaign.id);
  const shown = await listSnapshots(tx, campaign.id);
  const taken = nextSnapshots(definition, protection, standings, shown, campaign.closedAt !== null);
  for (const one of taken) {
    await insertSnapshot(tx, regionId, campaign.id, { ...one, id: newId<'snapshot'>(), at });
  }
  const closing = taken.some(({ final }) => final) && !shown.some(({ final }) => final);
  if (!closing || (await findPublication(tx, campaign.id)) || (await sharesSchools(tx, campaign))) return;
  await insertPublication(tx, regionId, campaign.id, { figures: publish(definition, protection, taken), at });
}
