import type { SignedAct } from '#domain/documents/model.act.ts';
import type { ActId, FileId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import { insertAct } from './store.acts.ts';
import { getOwnFiles } from './store.ts';

/** An act as it is known, with the file that the person attaches to it. */
export interface NewAct extends SignedAct {
  readonly fileId: FileId | null;
}

/** @throws AppError `not_found` when the file is not one that this person uploaded */
export async function keepAct({ tx, actor, newId }: Call, act: NewAct): Promise<ActId> {
  const [fileId = null] = await getOwnFiles(tx, actor.userId, act.fileId === null ? [] : [act.fileId]);
  const id = newId<'act'>();
  await insertAct(tx, { ...act, regionId: actor.regionId, id, fileId });
  return id;
}
