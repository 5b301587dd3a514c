import { sql } from 'kysely';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Demonstration } from '#domain/people/model.ts';
import type { Tx } from '#server/lib/db.ts';

export interface MovedPeople {
  readonly regionId: RegionId;
  readonly people: number;
}

/**
 * Opens or closes the people of the demonstration, in every region: as the owner of the schema.
 * @apart the start of the program decides it
 */
export async function setDemonstration(owner: Tx, to: Demonstration): Promise<MovedPeople[]> {
  const { rows } = await sql<MovedPeople>`
    WITH moved AS (UPDATE users SET demonstration = ${to} WHERE demonstration <> ${to} RETURNING region_id)
    SELECT region_id AS "regionId", count(*) AS people FROM moved GROUP BY region_id ORDER BY region_id`.execute(
    owner,
  );
  return rows;
}

/** @apart the start of the program decides it */
export async function deleteSessionsOfClosed(owner: Tx): Promise<void> {
  await sql`
    DELETE FROM sessions s USING users u
     WHERE u.region_id = s.region_id AND u.id = s.user_id AND u.demonstration = 'closed'`.execute(owner);
}

/** Who may still sign in where a demonstration was held. */
export async function countOthers(owner: Tx): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    SELECT count(*) AS others FROM users u
     WHERE u.demonstration IS NULL AND u.blocked_at IS NULL
       AND EXISTS (SELECT 1 FROM users d WHERE d.region_id = u.region_id AND d.demonstration IS NOT NULL)`.execute(
    owner,
  );
  return rows[0]?.others ?? 0;
}
