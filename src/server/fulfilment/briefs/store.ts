import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { TermState } from '#domain/assignments/model.ts';
import type { KeptBrief } from '#domain/fulfilment/briefs/model.ts';
import type { BrokenTerm, MovedTerm } from '#domain/fulfilment/briefs/present.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  FileId,
  FulfilmentBriefId,
  MunicipalityId,
  OrganizationId,
  PlanId,
  PlanVersionId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { assignmentsAt } from '#server/assignments/store.past.ts';
import { place, termStateCondition } from '#server/assignments/store.ts';
import { namedOn } from '#server/directory/store.ts';
import type { Tx } from '#server/lib/db.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

/** Assignments of a version at a moment with who executes them: schools of a municipality are told together. */
const executors = (scope: Scope, versionId: PlanVersionId, moment: Moment): RawBuilder<unknown> => sql`
  ${assignmentsAt(scope.regionId, moment)} a
  JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id AND i.version_id = ${versionId}
  JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
  LEFT JOIN measure_points p ON p.region_id = a.region_id AND p.id = a.point_id`;

const names = ({ today }: Moment) => sql`
  LEFT JOIN municipality_names m ON m.region_id = b.region_id AND m.municipality_id = b.municipality_id AND ${namedOn(today)}`;

const told = sql`
  i.region_id, i.position, i.kind, i.number, p.number AS point_number, p.title AS point, a.municipality_id,
  CASE WHEN o.kind <> 'school' THEN o.short_name END AS organization,
  CASE WHEN o.kind <> 'school' THEN a.id END AS assignment_id`;

const order = sql`b.position, b.point_number, m.name NULLS FIRST, b.organization NULLS LAST`;

/** Terms that were not kept, with the last explanation or remark of those who are named. */
export async function listBroken(
  tx: Tx,
  scope: Scope,
  versionId: PlanVersionId,
  at: Moment,
  state: Extract<TermState, 'overdue' | 'done_late'>,
): Promise<BrokenTerm[]> {
  const { now, today, timeZone } = at;
  const ended =
    state === 'overdue' ? sql`${today}::date` : sql`(a.reported_at AT TIME ZONE ${timeZone})::date`;
  const { rows } = await sql<BrokenTerm>`
    SELECT b.kind, b.number, b.point, m.name AS municipality, b.organization, b.count, b."dueOn", b.days,
           (SELECT w.text
              FROM (SELECT c.text, c.made_at FROM control_steps c
                     WHERE c.region_id = b.region_id AND c.assignment_id = b.assignment_id AND c.step = 'explained'
                     UNION ALL
                    SELECT s.text, s.made_at FROM assignment_steps s
                     WHERE s.region_id = b.region_id AND s.assignment_id = b.assignment_id AND s.step = 'returned') w
             WHERE w.made_at <= ${now} ORDER BY w.made_at DESC LIMIT 1) AS words
      FROM (SELECT ${told}, count(*) AS count, min(a.due_on) AS "dueOn", max(${ended} - a.due_on) AS days
              FROM ${executors(scope, versionId, at)}
             WHERE ${withinScope(scope, place)} AND ${termStateCondition(at)[state]}
             GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9) b
      ${names(at)}
     ORDER BY ${order}`.execute(tx);
  return rows;
}

/** Days that were moved up to the moment. */
export async function listMoved(
  tx: Tx,
  scope: Scope,
  versionId: PlanVersionId,
  at: Moment,
): Promise<MovedTerm[]> {
  const { rows } = await sql<MovedTerm>`
    SELECT b.kind, b.number, b.point, m.name AS municipality, b.organization, b.count, b.from_on AS "fromOn",
           b.granted_on AS "toOn", b.reason
      FROM (SELECT ${told}, h.from_on, h.granted_on, h.reason, count(*) AS count
              FROM ${executors(scope, versionId, at)}
              JOIN assignment_shifts h ON h.region_id = a.region_id AND h.assignment_id = a.id
                   AND h.granted_on IS NOT NULL AND h.decided_at <= ${at.now}
             WHERE ${withinScope(scope, place)} AND a.status <> 'closed'
             GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) b
      ${names(at)}
     ORDER BY ${order}, b.from_on`.execute(tx);
  return rows;
}

export async function insertBrief(
  tx: Tx,
  { id: planId }: Authorized<{ readonly id: PlanId }, 'keep_brief'>,
  brief: {
    regionId: RegionId;
    id: FulfilmentBriefId;
    on: LocalDate;
    addressee: string;
    fileId: FileId;
    organizationId: OrganizationId;
    municipalityId: MunicipalityId | null;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('fulfilment_briefs')
    .values({
      region_id: brief.regionId,
      id: brief.id,
      plan_id: planId,
      told_on: brief.on,
      addressee: brief.addressee,
      file_id: brief.fileId,
      organization_id: brief.organizationId,
      municipality_id: brief.municipalityId,
      kept_by: brief.by,
      kept_at: brief.at,
    })
    .execute();
}

interface KeptRow extends Omit<KeptBrief, 'at'> {
  readonly at: Date;
}

const within = (scope: Scope) =>
  withinScope(scope, { organization: 'b.organization_id', municipality: 'b.municipality_id' });

/** Papers of a plan that were sent, the newest first. */
export async function listKept(
  tx: Tx,
  scope: Scope,
  planId: PlanId,
  paging: Paging,
): Promise<ListPage<KeptBrief>> {
  const page = await pageOf<KeptRow>(tx, paging, {
    columns: sql`
      b.id, b.told_on AS "on", b.addressee, jsonb_build_object('name', f.name, 'size', f.size) AS file,
      u.full_name AS by, b.kept_at AS at`,
    matching: sql`
      FROM fulfilment_briefs b
      JOIN files f ON f.region_id = b.region_id AND f.id = b.file_id
      JOIN users u ON u.region_id = b.region_id AND u.id = b.kept_by
     WHERE b.region_id = ${scope.regionId} AND b.plan_id = ${planId} AND ${within(scope)}`,
    order: sql`b.kept_at DESC, b.id DESC`,
  });
  return mapPage(page, (row) => ({ ...row, at: row.at.toISOString() }));
}

/** @throws AppError `not_found`, also outside the scope */
export async function getKeptFile(
  tx: Tx,
  scope: Scope,
  planId: PlanId,
  id: FulfilmentBriefId,
): Promise<FileId> {
  const { rows } = await sql<{ fileId: FileId }>`
    SELECT b.file_id AS "fileId" FROM fulfilment_briefs b
     WHERE b.region_id = ${scope.regionId} AND b.plan_id = ${planId} AND b.id = ${id} AND ${within(scope)}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new AppError('not_found', 'brief.not_found');
  return row.fileId;
}
