import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import type { ReceivedFile, Upload } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FileId, OrganizationId } from '#domain/kernel/ids.ts';
import type { Call, Entry } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import type { Antivirus } from '#server/lib/guard/antivirus.ts';
import { insertFile, lockUploadsOf, uploadedBytes } from './store.ts';

/** By what files are taken. */
export interface UploadRules {
  /** What one person may upload in any 24 hours. */
  readonly bytesADay: number;
  /** Undefined where none is set up. */
  readonly antivirus: Antivirus | undefined;
}
const DAY_MS = 24 * 3_600_000;

/**
 * Takes the bytes of a file, unless this person has no room left for any, and has them looked at.
 * @throws AppError `too_many`, `too_large`, and what the antivirus says
 */
export async function receiveFile(entry: Entry, rules: UploadRules, upload: Upload): Promise<ReceivedFile> {
  await entry.apart((tx) => requireRoom(tx, rules, entry, 1));
  const file = await upload.receive();
  await rules.antivirus?.(file, entry.givenUp);
  return file;
}

/**
 * Notes a received file as this person's, of their organisation; what its name does not say is just bytes.
 * @throws AppError `too_many` when files sent at the same time have taken the room
 */
export async function keepFile(
  call: Call,
  rules: UploadRules,
  name: string,
  { sha256, size }: ReceivedFile,
): Promise<FileId> {
  const { tx, actor } = call;
  const organizationId = actor.appointments[0]?.organizationId;
  if (organizationId === undefined) throw new AppError('forbidden', 'access.no_right');
  await lockUploadsOf(tx, actor.userId);
  await requireRoom(tx, rules, call, size);
  return noteFile(call, organizationId, name, { sha256, size });
}

/** A row for bytes of the store, which are kept by whoever calls. */
export async function noteFile(
  { tx, actor, newId, securityNow }: Pick<Call, 'tx' | 'actor' | 'newId' | 'securityNow'>,
  organizationId: OrganizationId,
  name: string,
  { sha256, size }: Pick<ReceivedFile, 'sha256' | 'size'>,
): Promise<FileId> {
  const id = newId<'file'>();
  const mediaType = mediaTypeOf[acceptedExtension(name) ?? ''] ?? 'application/octet-stream';
  await insertFile(tx, {
    id,
    name,
    mediaType,
    size,
    sha256,
    organizationId,
    regionId: actor.regionId,
    uploadedBy: actor.userId,
    uploadedAt: securityNow,
  });
  return id;
}

async function requireRoom(
  tx: Tx,
  { bytesADay }: Pick<UploadRules, 'bytesADay'>,
  { actor, securityNow }: Pick<Call, 'actor' | 'securityNow'>,
  bytes: number,
): Promise<void> {
  const since = new Date(securityNow.getTime() - DAY_MS);
  if ((await uploadedBytes(tx, actor.userId, since)) + bytes > bytesADay)
    throw new AppError('too_many', 'file.no_room', { megabytes: Math.floor(bytesADay / 2 ** 20) });
}
