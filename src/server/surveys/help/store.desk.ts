import { sql } from 'kysely';
import type { Tx } from '#server/lib/db.ts';
import { asked, type HelpReading, type HelpRow } from './store.ts';

export interface OpenHelp {
  /** Requests that the person may read. */
  readonly total: number;
  readonly untaken: number;
  readonly taken: number;
  /** Since when the first of them waits for somebody to take it. */
  readonly untakenSince: Date | null;
  readonly takenSince: Date | null;
  /** The most urgent ones that nobody took. */
  readonly first: readonly Pick<HelpRow, 'schoolName' | 'text'>[];
}

/** The register in figures, with what stands first in it: urgent before the rest, then what waits longest. */
export async function summarizeHelp(
  tx: Tx,
  reading: HelpReading,
  urgencies: readonly string[],
  shown: number,
): Promise<OpenHelp> {
  const { rows } = await sql<OpenHelp>`
    WITH a AS MATERIALIZED (SELECT * FROM (${asked(reading, undefined)}) q)
    SELECT count(*) AS total,
           count(*) FILTER (WHERE coalesce(status, 'new') = 'new') AS untaken,
           count(*) FILTER (WHERE status = 'taken') AS taken,
           min("askedAt") FILTER (WHERE coalesce(status, 'new') = 'new') AS "untakenSince",
           min(at) FILTER (WHERE status = 'taken') AS "takenSince",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('schoolName', u."schoolName", 'text', u.text)), '[]')
              FROM (SELECT * FROM a WHERE coalesce(status, 'new') = 'new'
                     ORDER BY array_position(${urgencies}::text[], urgency) NULLS LAST, "askedAt", "schoolName", row
                     LIMIT ${shown}) u) AS first
      FROM a`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has one row');
  return row;
}
