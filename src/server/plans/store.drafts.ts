import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrderId, PlanDraftId, PlanId, PlanVersionId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { DraftContent, DraftKind } from '#domain/plans/model.draft.ts';
import type { Tx } from '#server/lib/db.ts';

export interface DraftRow {
  readonly id: PlanDraftId;
  readonly kind: DraftKind;
  readonly orderId: OrderId | null;
  readonly planId: PlanId | null;
  readonly baseVersionId: PlanVersionId | null;
  readonly baseVersion: number | null;
  readonly content: DraftContent;
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly closedAt: Date | null;
  readonly versionId: PlanVersionId | null;
}

const selectDrafts = sql`
  SELECT d.id, d.kind, d.order_id AS "orderId", v.plan_id AS "planId", d.base_version_id AS "baseVersionId",
         v.number AS "baseVersion", d.content, d.revision, u.full_name AS "changedBy", d.changed_at AS "changedAt",
         d.closed_at AS "closedAt", d.version_id AS "versionId"
    FROM plan_drafts d
    JOIN users u ON u.region_id = d.region_id AND u.id = d.changed_by
    LEFT JOIN plan_versions v ON v.region_id = d.region_id AND v.id = d.base_version_id`;

export async function insertDraft(
  tx: Tx,
  draft: {
    regionId: RegionId;
    id: PlanDraftId;
    kind: DraftKind;
    orderId: OrderId | null;
    baseVersionId: PlanVersionId | null;
    content: DraftContent;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('plan_drafts')
    .values({
      region_id: draft.regionId,
      id: draft.id,
      kind: draft.kind,
      order_id: draft.orderId,
      base_version_id: draft.baseVersionId,
      content: JSON.stringify(draft.content),
      made_by: draft.by,
      made_at: draft.at,
      changed_by: draft.by,
      changed_at: draft.at,
    })
    .execute();
}

/** Open drafts, the last touched first. */
export async function listOpenDrafts(tx: Tx): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    ${selectDrafts} WHERE d.closed_at IS NULL ORDER BY d.changed_at DESC, d.id`.execute(tx);
  return rows;
}

/** @throws AppError `not_found` */
export async function getDraft(tx: Tx, id: PlanDraftId, lock?: 'lock'): Promise<DraftRow> {
  // First locked, then read: who waited here would join the name of the earlier author and find nothing.
  if (lock) await sql`SELECT FROM plan_drafts WHERE id = ${id} FOR UPDATE`.execute(tx);
  const { rows } = await sql<DraftRow>`${selectDrafts} WHERE d.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'plan_draft.not_found');
  return row;
}

export async function saveDraft(
  tx: Tx,
  { id }: Authorized<DraftRow, 'write'>,
  content: DraftContent,
  by: UserId,
  at: Date,
): Promise<void> {
  await sql`
    UPDATE plan_drafts SET content = ${JSON.stringify(content)}::jsonb, revision = revision + 1, changed_by = ${by}, changed_at = ${at}
     WHERE id = ${id}`.execute(tx);
}

/** @param versionId what it became; null when it was discarded */
export async function closeDraft(
  tx: Tx,
  { id }: Authorized<DraftRow, 'write'>,
  versionId: PlanVersionId | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('plan_drafts')
    .set({ closed_at: at, version_id: versionId })
    .where('id', '=', id)
    .execute();
}
