import { KEPT_DAYS } from '#domain/people/model.retention.ts';
import type { Owner } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';

const KEEP_UNATTACHED_MS = KEPT_DAYS.unattached * 24 * 3_600_000;

/**
 * Hourly: removes files that nothing refers to. Rows first: what is left of a purge that was cut short is bytes
 * that nobody sees, never a file without its bytes.
 * @param owner the same bytes may belong to files of several regions
 */
export async function purgeFiles(owner: Owner, files: FileStore, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_UNATTACHED_MS);
  const { rows } = await owner.query<{ sha256: string }>(
    'SELECT DISTINCT sha256 FROM purge_unattached_files($1) AS sha256',
    [before],
  );
  for (const { sha256 } of rows) await removeUnused(owner, files, sha256);
}

/** Under the lock of the hash: whoever sends the same bytes just now keeps them before or after. */
export async function removeUnused(owner: Owner, files: FileStore, sha256: string): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query('SELECT lock_bytes($1)', [sha256]);
    const { rows } = await owner.query<{ kept: boolean }>('SELECT bytes_are_kept($1) AS kept', [sha256]);
    if (!rows[0]?.kept) await files.remove(sha256);
  } finally {
    await owner.query('COMMIT');
  }
}
