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
    uploadedAt: Date;
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
      uploaded_at: file.uploadedAt,
    })
    .execute();
}

/** Bytes of the files that a person uploaded since. */
export async function uploadedBytes(tx: Tx, userId: UserId, since: Date): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    SELECT coalesce(sum(size), 0)::bigint AS bytes FROM files
     WHERE uploaded_by = ${userId} AND uploaded_at > ${since}`.execute(tx);
  return rows[0]?.bytes ?? 0;
}

/** Files that a person sends at the same time are counted one after another. */
export async function lockUploadsOf(tx: Tx, userId: UserId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads of ${userId}`}::text, 0))`.execute(tx);
}

declare const own: unique symbol;
/** A file that the person who attaches it uploaded: the only kind that a record takes. */
export type OwnFileId = FileId & { readonly [own]: true };

/**
 * What a person attaches, each file once.
 * @throws AppError `not_found` when any of the files is not one that this person uploaded
 */
export async function getOwnFiles(tx: Tx, userId: UserId, ids: readonly FileId[]): Promise<OwnFileId[]> {
  if (ids.length === 0) return [];
  const { rows: found } = await sql<{ id: OwnFileId }>`
    SELECT id FROM files WHERE id = ANY (${ids}::uuid[]) AND uploaded_by = ${userId}`.execute(tx);
  if (found.length !== new Set(ids).size) throw new AppError('not_found', 'file.not_found');
  return found.map(({ id }) => id);
}

export async function listFileNames(tx: Tx, ids: readonly FileId[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    name: string;
  }>`SELECT name FROM files WHERE id = ANY (${ids}::uuid[])`.execute(tx);
  return rows.map(({ name }) => name);
}

/** @throws AppError `not_found` */
export async function getFile(tx: Tx, id: FileId): Promise<StoredFile & { sha256: string }> {
  const { rows } = await sql<StoredFile & { sha256: string }>`
    SELECT id, name, media_type AS "mediaType", size, sha256 FROM files WHERE id = ${id}`.execute(tx);
  const [file] = rows;
  if (!file) throw new AppError('not_found', 'file.not_found');
  return file;
}
