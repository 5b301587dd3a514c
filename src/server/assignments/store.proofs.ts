import type { ProofKind } from '#domain/documents/model.proofs.ts';
import type { CampaignId, MeasureId, RegionId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

/** From now on facts of the kind speak for the assignments of the measure. */
export async function bindProofs(
  tx: Tx,
  binding: {
    regionId: RegionId;
    measureId: MeasureId;
    kind: ProofKind;
    campaignId: CampaignId | null;
  },
): Promise<void> {
  await tx
    .insertInto('measure_proofs')
    .values({
      region_id: binding.regionId,
      measure_id: binding.measureId,
      kind: binding.kind,
      campaign_id: binding.campaignId,
    })
    .execute();
}
