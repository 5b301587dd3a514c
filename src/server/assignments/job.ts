import { z } from 'zod';
import { wholeRegion } from '#domain/access/scope.ts';
import { dayIn } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { isWholeSet } from '#domain/surveys/rules.ts';
import { getRegion } from '#server/directory/store.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import { listProgress, totalProgress } from '#server/surveys/store.progress.ts';
import { listHoldingProofs, noteProof } from './store.steps.ts';

const payloadSchema = z.object({
  regionId: idSchema<'region'>(),
  campaignId: idSchema<'campaign'>(),
  municipalityId: idSchema<'municipality'>(),
});

/**
 * After an acceptance was withdrawn the set of a municipality is no longer whole: what it proved is proved
 * no more. The assignment itself stays with its decision; its page and the ministry see the proof withdrawn.
 */
export async function noteWithdrawnSet(db: Db, payload: unknown, now: Date): Promise<void> {
  const { regionId, ...place } = payloadSchema.parse(payload);
  await inRegion(db, regionId, async (tx) => {
    const { timeZone } = await getRegion(tx, regionId);
    const moment = { now, today: dayIn(timeZone, now), timeZone };
    const forms = await listProgress(tx, wholeRegion(regionId), place.campaignId, moment);
    const set = totalProgress(forms.filter((row) => row.municipalityId === place.municipalityId));
    // Accepted again before this job came to it.
    if (isWholeSet(set)) return;
    for (const proof of await listHoldingProofs(tx, { kind: 'surveys.set_accepted', ...place })) {
      await noteProof(tx, { ...proof, regionId, id: newId(), holds: false, at: now });
    }
  });
}
