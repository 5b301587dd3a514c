import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MeasureId, PlanId, PlanLinkId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Link, LinkEnd, LinkKind, PlanLink } from '#domain/plans/model.links.ts';
import type { Plan } from '#domain/plans/model.ts';
import type { Tx } from '#server/lib/db.ts';

export async function insertLink(
  tx: Tx,
  link: Link & { regionId: RegionId; id: PlanLinkId; planId: PlanId; note: string; by: UserId; at: Date },
): Promise<void> {
  await tx
    .insertInto('plan_links')
    .values({
      region_id: link.regionId,
      id: link.id,
      plan_id: link.planId,
      kind: link.kind,
      measure_id: link.measureId,
      target_measure_id: link.targetId,
      note: link.note,
      made_by: link.by,
      made_at: link.at,
    })
    .execute();
}

/** @throws AppError `not_found` */
export async function deleteLink(tx: Tx, plan: Authorized<Plan, 'link'>, id: PlanLinkId): Promise<Link> {
  const gone = await tx
    .deleteFrom('plan_links')
    .where('plan_id', '=', plan.id)
    .where('id', '=', id)
    .returning(['kind', 'measure_id as measureId', 'target_measure_id as targetId'])
    .executeTakeFirst();
  if (!gone) throw new AppError('not_found', 'plan_link.not_found');
  return gone;
}

interface LinkRow {
  id: PlanLinkId;
  kind: LinkKind;
  measureId: MeasureId;
  targetId: MeasureId;
  note: string;
  by: string;
  at: Date;
}

/** With both ends as the last version that has them words them. */
export async function listLinks(tx: Tx, planId: PlanId): Promise<PlanLink[]> {
  const { rows } = await sql<LinkRow>`
    SELECT l.id, l.kind, l.measure_id AS "measureId", l.target_measure_id AS "targetId", l.note, u.full_name AS by, l.made_at AS at
      FROM plan_links l JOIN users u ON u.region_id = l.region_id AND u.id = l.made_by
     WHERE l.plan_id = ${planId}
     ORDER BY l.made_at, l.id`.execute(tx);
  const ids = [...new Set(rows.flatMap(({ measureId, targetId }) => [measureId, targetId]))];
  const ends = new Map((await listEnds(tx, planId, ids)).map((end) => [end.measureId, end]));
  return rows.flatMap(({ measureId, targetId, at, ...row }) => {
    const [measure, target] = [ends.get(measureId), ends.get(targetId)];
    return measure && target ? [{ ...row, at: at.toISOString(), measure, target }] : [];
  });
}

async function listEnds(tx: Tx, planId: PlanId, ids: readonly MeasureId[]): Promise<LinkEnd[]> {
  const { rows } = await sql<LinkEnd>`
    SELECT DISTINCT ON (i.measure_id) i.measure_id AS "measureId", i.kind, i.number, i.title,
           v.number < max(v.number) OVER () AS dropped
      FROM plan_versions v
      LEFT JOIN plan_items i ON i.region_id = v.region_id AND i.version_id = v.id AND i.measure_id = ANY (${ids}::uuid[])
     WHERE v.plan_id = ${planId}
     ORDER BY i.measure_id, v.number DESC`.execute(tx);
  return rows.filter(({ measureId }) => measureId !== null);
}
