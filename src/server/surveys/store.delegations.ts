import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { DelegationId, RegionId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { Db, Tx } from '#server/lib/db.ts';

export interface DelegationRow {
  readonly id: DelegationId;
  readonly formId: SurveyFormId;
  readonly section: string;
  readonly userId: UserId;
  readonly to: string;
  readonly until: LocalDate;
  readonly openedAt: Date | null;
  readonly revokedAt: Date | null;
}

const selected = sql`
  SELECT d.id, d.form_id AS "formId", d.section, d.user_id AS "userId", u.full_name AS "to", d.until,
         d.opened_at AS "openedAt", d.revoked_at AS "revokedAt"
    FROM survey_delegations d JOIN users u ON u.region_id = d.region_id AND u.id = d.user_id`;

/** Links of a form that still open, the oldest first. */
export async function listLive(tx: Tx, formId: SurveyFormId, today: LocalDate): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`${selected}
     WHERE d.form_id = ${formId} AND d.revoked_at IS NULL AND d.until >= ${today} ORDER BY d.id`.execute(tx);
  return rows;
}

export async function findDelegation(tx: Tx, id: DelegationId): Promise<DelegationRow | undefined> {
  const { rows } = await sql<DelegationRow>`${selected} WHERE d.id = ${id}`.execute(tx);
  return rows[0];
}

/** What was given to the guest: a guest is made for one link. */
export async function findDelegationTo(tx: Tx, userId: UserId): Promise<DelegationRow | undefined> {
  const { rows } = await sql<DelegationRow>`${selected} WHERE d.user_id = ${userId}`.execute(tx);
  return rows[0];
}

export async function insertDelegation(
  tx: Tx,
  given: {
    regionId: RegionId;
    id: DelegationId;
    formId: SurveyFormId;
    section: string;
    userId: UserId;
    tokenHash: string;
    until: LocalDate;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('survey_delegations')
    .values({
      region_id: given.regionId,
      id: given.id,
      form_id: given.formId,
      section: given.section,
      user_id: given.userId,
      token_hash: given.tokenHash,
      until: given.until,
      given_by: given.by,
      given_at: given.at,
      opened_at: null,
      revoked_at: null,
    })
    .execute();
}

/** @apart the guest enters by the link that they hold */
export async function setOpened(tx: Tx, id: DelegationId, at: Date): Promise<void> {
  await sql`UPDATE survey_delegations SET opened_at = coalesce(opened_at, ${at}) WHERE id = ${id}`.execute(
    tx,
  );
}

export async function setRevoked(
  tx: Tx,
  given: Authorized<DelegationRow, 'revoke'>,
  at: Date,
): Promise<void> {
  await sql`UPDATE survey_delegations SET revoked_at = coalesce(revoked_at, ${at}) WHERE id = ${given.id}`.execute(
    tx,
  );
}

/** Where a link leads; before sign-in, so across regions. */
export async function findByToken(
  db: Db,
  tokenHash: string,
): Promise<{ regionId: RegionId; id: DelegationId } | undefined> {
  const { rows } = await sql<{ regionId: RegionId; id: DelegationId }>`
    SELECT region_id AS "regionId", delegation_id AS id FROM find_link(${tokenHash})`.execute(db);
  return rows[0];
}
