import { AppError } from '#domain/kernel/errors.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { KEPT_DAYS } from '#domain/people/model.retention.ts';
import type { Archive } from '#domain/surveys/archives/model.ts';
import { archiveFlow, byPlace, isEnded } from '#domain/surveys/archives/rules.ts';
import type { Call } from '#server/lib/call.ts';
import { getCampaign, listForms } from '../store.ts';
import * as store from './store.ts';

export const KEPT_MS = KEPT_DAYS.archives * 24 * 3_600_000;

/** One's own archive of a collection, while it is kept and all of it may still be read. */
export function findOwn(call: Call, campaignId: CampaignId): Promise<store.StoredArchive | undefined> {
  const { tx, scope, actor, securityNow } = call;
  const keptSince = new Date(securityNow.getTime() - KEPT_MS);
  return store.findArchive(tx, scope, { campaignId, userId: actor.userId }, keptSince);
}

export function presentArchive({ status, done, total, size, endedAt }: store.StoredArchive): Archive {
  const keptUntil = status === 'ready' && endedAt ? new Date(endedAt.getTime() + KEPT_MS) : null;
  return {
    status,
    done,
    total,
    size,
    endedAt: endedAt?.toISOString() ?? null,
    keptUntil: keptUntil?.toISOString() ?? null,
  };
}

/** Asks for all forms that the person may read now. Who asks twice waits for the same one. */
export async function askArchive(call: Call, campaignId: CampaignId): Promise<Archive> {
  const { tx, scope, actor, securityNow } = call;
  const own = { campaignId, userId: actor.userId };
  await store.lockArchivesOf(tx, own);
  await getCampaign(tx, scope, campaignId);
  const running = await findOwn(call, campaignId);
  if (running && !isEnded(running.status)) {
    call.note(`campaign:${campaignId}`, { again: true });
    return presentArchive(running);
  }
  const forms = (await listForms(tx, scope, { campaignId })).sort(byPlace);
  const formIds = forms.map(({ id }) => id);
  await store.insertArchive(tx, {
    ...own,
    regionId: actor.regionId,
    id: call.newId(),
    formIds,
    at: securityNow,
  });
  await call.enqueue('prepare_archives', {});
  call.note(`campaign:${campaignId}`, { forms: formIds.length });
  return getOwn(call, campaignId);
}

export async function cancelArchive(call: Call, campaignId: CampaignId): Promise<Archive> {
  await store.lockArchivesOf(call.tx, { campaignId, userId: call.actor.userId });
  const found = await findOwn(call, campaignId);
  if (!found) throw new AppError('not_found', 'survey_archive.not_ready');
  archiveFlow.step(found.status, 'cancel');
  await store.setCancelled(call.tx, found.id, call.securityNow);
  call.note(`campaign:${campaignId}`);
  return getOwn(call, campaignId);
}

async function getOwn(call: Call, campaignId: CampaignId): Promise<Archive> {
  const found = await findOwn(call, campaignId);
  if (!found) throw new AppError('not_found', 'survey_archive.not_ready');
  return presentArchive(found);
}
