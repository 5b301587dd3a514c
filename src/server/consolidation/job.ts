import { wholeRegion } from '#domain/access/scope.ts';
import type { Protection } from '#domain/consolidation/model.suppression.ts';
import { shownFigures } from '#domain/consolidation/rules.shown.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { momentIn } from '#server/directory/store.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Db, inRegion, type Tx } from '#server/lib/db.ts';
import { listCampaigns } from '#server/surveys/store.ts';
import { takeSnapshots } from './service.snapshots.ts';
import { saveRegionFigures } from './store.country.ts';
import { findPublication } from './store.publications.ts';
import { listShownGroups } from './store.snapshots.ts';

/**
 * Brings up to date what is shown outside of the line school – municipality – ministry: snapshots, publications and
 * the ready rows of the country. By the clock and not with each acceptance: all acceptances of a region would wait
 * for each other at one row. A form of which nobody has said what counts people is not shown at all.
 */
export async function refreshShown(
  db: Db,
  library: FormLibrary,
  regionIds: readonly RegionId[],
  securityNow: Date,
): Promise<void> {
  for (const regionId of regionIds) {
    const scope = wholeRegion(regionId);
    const campaigns = await inRegion(db, regionId, (tx) => listCampaigns(tx, scope));
    for (const campaign of campaigns) {
      const protection = library.protection(campaign.formCode);
      if (!protection) continue;
      await inRegion(db, regionId, async (tx) => {
        const { now: at } = await momentIn(tx, regionId, securityNow);
        const definition = library(campaign.formCode, campaign.formVersion);
        await takeSnapshots(tx, regionId, campaign, { definition, protection, at });
        await tellCountry(tx, regionId, campaign, { definition, protection, at });
      });
    }
  }
}

type Told = Parameters<typeof takeSnapshots>[3] & { readonly protection: Protection };

/** The country is told what outsiders of the region are shown of the whole of it. */
async function tellCountry(
  tx: Tx,
  regionId: RegionId,
  campaign: Campaign,
  { definition, protection, at }: Told,
): Promise<void> {
  const taken = (await listShownGroups(tx, campaign.id))
    .map(({ aggregate }) => aggregate)
    .reduce(combine, emptyAggregate(definition));
  const published = await findPublication(tx, campaign.id);
  const shown = shownFigures(definition, protection, taken, published?.figures.region ?? null);
  await saveRegionFigures(tx, regionId, campaign, { ...shown, at });
}
