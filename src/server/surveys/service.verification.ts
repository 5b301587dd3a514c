import { setImmediate as takeTurns } from 'node:timers/promises';
import { wholeRegion } from '#domain/access/scope.ts';
import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { type Aggregate, addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import type { CampaignId, RegionId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { type AggregateDifference, compareAggregates } from '#domain/surveys/rules.verification.ts';
import { listMunicipalities } from '#server/directory/store.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Db, setRegion, type Tx } from '#server/lib/db.ts';
import { listAcceptedAnswers, listAcceptedPlaces, listAggregates } from './store.aggregates.ts';
import { listCampaigns } from './store.ts';

type PlacedDifference = AggregateDifference & { readonly municipality: string };

export interface VerifiedCampaign {
  readonly regionId: RegionId;
  readonly campaignId: CampaignId;
  readonly title: string;
  readonly forms: number;
  readonly municipalities: number;
  readonly differences: readonly PlacedDifference[];
}

/**
 * Recomputes the aggregates of every collection of a region from the accepted answers and compares them with
 * the stored ones. One snapshot: an acceptance in the meantime is seen whole or not at all.
 */
export function verifyAggregates(
  db: Db,
  library: FormLibrary,
  regionId: RegionId,
): Promise<VerifiedCampaign[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setRegion(tx, regionId);
      const campaigns = await listCampaigns(tx, wholeRegion(regionId));
      const verified: VerifiedCampaign[] = [];
      for (const campaign of campaigns) {
        const definition = library(campaign.formCode, campaign.formVersion);
        verified.push(await verifyCampaign(tx, definition, regionId, campaign));
      }
      return verified;
    });
}

async function verifyCampaign(
  tx: Tx,
  definition: FormDefinition,
  regionId: RegionId,
  { id, title, dueOn }: Campaign,
): Promise<VerifiedCampaign> {
  const scope = wholeRegion(regionId);
  const stored = new Map(
    (await listAggregates(tx, scope, id)).map((row) => [row.municipalityId, row.aggregate]),
  );
  const names = new Map((await listMunicipalities(tx, scope, dueOn)).map(({ id: at, name }) => [at, name]));
  const places = [...new Set([...stored.keys(), ...(await listAcceptedPlaces(tx, regionId, id))])].sort();
  const differences: PlacedDifference[] = [];
  let forms = 0;
  for (const at of places) {
    const recomputed = await recompute(definition, await listAcceptedAnswers(tx, regionId, id, at));
    forms += recomputed.forms;
    const found = compareAggregates(definition, stored.get(at) ?? emptyAggregate(definition), recomputed);
    differences.push(...found.map((difference) => ({ municipality: names.get(at) ?? at, ...difference })));
  }
  return { regionId, campaignId: id, title, forms, municipalities: places.length, differences };
}

/** Form by form: at night this runs in the application, which answers its requests in between. */
async function recompute(
  definition: FormDefinition,
  accepted: readonly { answers: Answers }[],
): Promise<Aggregate> {
  let sum = emptyAggregate(definition);
  for (const { answers } of accepted) {
    sum = addProjection(sum, project(definition, answers), 1);
    await takeTurns();
  }
  return sum;
}
