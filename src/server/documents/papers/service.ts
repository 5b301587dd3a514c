import { appointmentWith } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { isOwnPlace } from '#domain/documents/papers/access.ts';
import type { NewPaper, Paper } from '#domain/documents/papers/model.ts';
import { missingOf, strayPaperSignature } from '#domain/documents/papers/rules.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { PaperId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import { getOwnFiles, listFileNames } from '../store.ts';
import * as papers from './store.ts';

/** What is written, with its files; those that it has already stay, whoever uploaded them. */
async function writtenOf(
  { tx, actor }: Call,
  { fileIds, ...written }: NewPaper,
  has: readonly papers.PaperRecord['files'][number][] = [],
) {
  const known = new Set<string>(has.map(({ id }) => id));
  const added = await getOwnFiles(
    tx,
    actor.userId,
    fileIds.filter((id) => !known.has(id)),
  );
  const kept = has.filter(({ id }) => fileIds.includes(id));
  const names = [...kept.map(({ name }) => name), ...(await listFileNames(tx, added))];
  const stray = strayPaperSignature(names);
  if (stray) throw new AppError('invalid', 'paper.stray_signature', { name: stray, field: 'fileIds' });
  const all = [...kept.map(({ id }) => id as (typeof added)[number]), ...added];
  return { ...written, fileIds: all, isComplete: missingOf(written, all.length).length === 0 };
}

export async function registerPaper(call: Call, paper: NewPaper): Promise<PaperId> {
  const { tx, actor, newId, now } = call;
  const place = authorize(actor, appointmentWith(actor, 'paper.write'), 'register', isOwnPlace);
  const id = newId<'paper'>();
  const made = { regionId: actor.regionId, id, by: actor.userId, at: now };
  await papers.insertPaper(tx, place, made, await writtenOf(call, paper));
  return id;
}

/** @throws AppError `not_found`, `forbidden`, `stale`, `conflict` where it was withdrawn or, to be changed, a report stands on it */
async function takePaper(call: Call, id: PaperId, version: number) {
  const { tx, actor, scope } = call;
  const found = await papers.getPaper(tx, scope, id, 'lock');
  call.note(`paper:${id}`);
  const paper = authorize(actor, found, 'change', (who, { organization }) =>
    isOwnPlace(who, { organizationId: organization.id }),
  );
  if (paper.version !== version) throw new AppError('stale', 'paper.stale', { version: paper.version });
  if (paper.withdrawn !== null) throw new AppError('conflict', 'paper.withdrawn');
  return paper;
}

export async function changePaper(
  call: Call,
  id: PaperId,
  version: number,
  written: NewPaper,
): Promise<void> {
  const paper = await takePaper(call, id, version);
  if (paper.proves > 0) throw new AppError('conflict', 'paper.in_use');
  await papers.updatePaper(call.tx, paper, call.actor.regionId, await writtenOf(call, written, paper.files));
}

export async function withdrawPaper(call: Call, id: PaperId, version: number, reason: string): Promise<void> {
  await papers.setWithdrawn(call.tx, await takePaper(call, id, version), reason, call.now);
}

export const presentPaper = async ({ tx, scope }: Call, id: PaperId): Promise<Paper> =>
  papers.presentPaper(await papers.getPaper(tx, scope, id));
