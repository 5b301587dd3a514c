import { sql } from 'kysely';
import type { StoredFile } from '#domain/documents/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FileId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';

export async function insertFile(
  tx: Tx,
  file: StoredFile & {
    regionId: RegionId;
    sha256: string;
    organizationId: OrganizationId;
    uploadedBy: UserId;
  },
): Promise<void> {
  await tx
    .insertInto('files')
    .values({
      region_id: file.regionId,
      id: file.id,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      organization_id: file.organizationId,
      uploaded_by: file.uploadedBy,
    })
    .execute();
}

/** @throws AppError `not_found` when any of the files is not one that this person uploaded */
export async function requireOwnFiles(tx: Tx, userId: UserId, ids: readonly FileId[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .selectFrom('files')
    .select('id')
    .where('id', '=', sql<FileId>`ANY (${ids}::uuid[])`)
    .where('uploaded_by', '=', userId)
    .execute();
  if (found.length !== new Set(ids).size) throw new AppError('not_found', 'file.not_found');
}

/** @throws AppError `not_found` */
export async function getFile(tx: Tx, id: FileId): Promise<StoredFile & { sha256: string }> {
  const row = await tx.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'file.not_found');
  return { id: row.id, name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 };
}
