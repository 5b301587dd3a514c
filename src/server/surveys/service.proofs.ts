import { wholeRegion } from '#domain/access/scope.ts';
import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';
import { SET_ACCEPTED, setSubject } from '#domain/surveys/model.proofs.ts';
import { isWholeSet } from '#domain/surveys/rules.ts';
import { findAuthority } from '#server/directory/store.ts';
import { noteProof } from '#server/documents/service.proofs.ts';
import type { Call } from '#server/lib/call.ts';
import { isSomeSubmitted, listProgress, totalProgress } from './store.progress.ts';

/**
 * Notes whether every form of a municipality's schools is accepted, as a fact of its authority. After an acceptance or
 * its withdrawal it is asked under the lock of the municipality's sum: of two who accept the last two forms at the same
 * time the second sees the whole set. (order 01-21/744, cl. 2.1)
 */
export async function noteSet(
  call: Call,
  campaignId: CampaignId,
  municipalityId: MunicipalityId,
): Promise<void> {
  const { tx, actor, today } = call;
  const fact = { kind: SET_ACCEPTED, subject: setSubject(campaignId, municipalityId) } as const;
  const scope = wholeRegion(actor.regionId);
  // Others wait for the lock: while a form is under review nothing is counted.
  const set = (await isSomeSubmitted(tx, scope, campaignId, municipalityId))
    ? undefined
    : totalProgress(await listProgress(tx, scope, campaignId, call, municipalityId));
  if (!set || !isWholeSet(set)) return noteProof(call, { ...fact, holds: false });
  const organizationId = await findAuthority(tx, municipalityId, today);
  if (organizationId === undefined) return;
  const summary = { accepted: set.accepted, total: set.total };
  const link = `/surveys?campaignId=${campaignId}&municipalityId=${municipalityId}`;
  await noteProof(call, { ...fact, holds: true, organizationId, summary, link });
}
