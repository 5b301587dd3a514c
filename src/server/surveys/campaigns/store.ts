import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import type { FormHead } from '../store.ts';

/** Schools that are asked the same form about the same period by a collection that is still open. */
export async function listBusySchools(
  tx: Tx,
  regionId: RegionId,
  { formCode, period }: { formCode: string; period: string },
): Promise<OrganizationId[]> {
  const { rows } = await sql<{ id: OrganizationId }>`
    SELECT DISTINCT f.school_id AS id
      FROM survey_forms f JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
     WHERE f.region_id = ${regionId} AND c.form_code = ${formCode} AND c.period = ${period} AND c.closed_at IS NULL`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/** Collections of a region are opened one after the other: nobody is asked twice, no name is given twice. */
export async function lockOpening(tx: Tx, regionId: RegionId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${regionId} campaigns`}::text, 0))`.execute(tx);
}

export async function listTitles(tx: Tx, regionId: RegionId): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    SELECT title FROM campaigns WHERE region_id = ${regionId}`.execute(tx);
  return rows.map(({ title }) => title);
}

/** What was begun before ends before: a sending or a decision holds its form. */
export async function setClosed(
  tx: Tx,
  { id }: Authorized<Campaign, 'close'>,
  { by, at }: { by: UserId; at: Date },
): Promise<void> {
  await sql`SELECT 1 FROM survey_forms WHERE campaign_id = ${id} ORDER BY id FOR UPDATE`.execute(tx);
  await tx.updateTable('campaigns').set({ closed_at: at, closed_by: by }).where('id', '=', id).execute();
}

export async function setOwnDueDate(
  tx: Tx,
  { id }: Authorized<FormHead, 'extend'>,
  dueOn: LocalDate,
): Promise<void> {
  await tx.updateTable('survey_forms').set({ due_on: dueOn }).where('id', '=', id).execute();
}

export async function setReopened(tx: Tx, { id }: Authorized<FormHead, 'reopen'>, at: Date): Promise<void> {
  await tx.updateTable('survey_forms').set({ reopened_at: at }).where('id', '=', id).execute();
}
