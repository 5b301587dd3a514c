import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import type { ReceivedFile } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FileId } from '#domain/kernel/ids.ts';
import type { Call } from '#server/lib/call.ts';
import { insertFile } from './store.ts';

/** Notes a received file as this person's, of their organisation; what its name does not say is just bytes. */
export async function keepFile(call: Call, name: string, { sha256, size }: ReceivedFile): Promise<FileId> {
  const { tx, actor, newId } = call;
  const organizationId = actor.appointments[0]?.organizationId;
  if (organizationId === undefined) throw new AppError('forbidden', 'access.no_right');
  const id = newId<'file'>();
  const mediaType = mediaTypeOf[acceptedExtension(name) ?? ''] ?? 'application/octet-stream';
  await insertFile(tx, {
    ...{ id, name, mediaType, size, sha256, organizationId },
    ...{ regionId: actor.regionId, uploadedBy: actor.userId },
  });
  return id;
}
