import { wholeRegion } from '#domain/access/scope.ts';
import { shownFigures } from '#domain/consolidation/rules.shown.ts';
import { combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import { listAggregates } from '#server/surveys/store.aggregates.ts';
import { listCampaigns } from '#server/surveys/store.ts';
import { saveRegionFigures } from './store.country.ts';
import { findPublication } from './store.publications.ts';

/**
 * Brings the ready rows of the country up to date. By the clock and not with each acceptance: all acceptances
 * of a region would wait for each other at one row. Of pupils and families a region tells only what it has
 * published; a form of which nobody has said what counts people is not told at all.
 */
export async function refreshCountry(
  db: Db,
  library: FormLibrary,
  regionIds: readonly RegionId[],
  at: Date,
): Promise<void> {
  for (const regionId of regionIds) {
    await inRegion(db, regionId, async (tx) => {
      const scope = wholeRegion(regionId);
      for (const campaign of await listCampaigns(tx, scope)) {
        const protection = library.protection(campaign.formCode);
        if (!protection) continue;
        const definition = library(campaign.formCode, campaign.formVersion);
        const live = (await listAggregates(tx, scope, campaign.id))
          .map(({ aggregate }) => aggregate)
          .reduce(combine, emptyAggregate(definition));
        const published = await findPublication(tx, campaign.id);
        const shown = shownFigures(definition, protection, live, published?.figures.region ?? null);
        await saveRegionFigures(tx, regionId, campaign, { ...shown, at });
      }
    });
  }
}
