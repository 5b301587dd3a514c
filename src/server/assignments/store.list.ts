import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import { type Acceptor, kindsOf } from '#domain/assignments/access.ts';
import type { AssignmentStatus, TermState } from '#domain/assignments/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type {
  MunicipalityId,
  OrganizationId,
  PlanItemId,
  PlanVersionId,
  RegionId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { type Paging, pageSizeOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import {
  type AssignmentRecord,
  columns,
  type Day,
  isOpen,
  place,
  places,
  tables,
  termStateCondition,
} from './store.ts';

export interface AssignmentFilter {
  readonly organizationIds?: readonly OrganizationId[] | undefined;
  readonly acceptors?: readonly Acceptor[] | undefined;
  readonly notReportedBy?: UserId | undefined;
  readonly versionId?: PlanVersionId | undefined;
  readonly planItemId?: PlanItemId | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly status?: AssignmentStatus | undefined;
  readonly termState?: TermState | undefined;
  readonly open?: true | undefined;
  /** A report stands that came without its demanded evidence. */
  readonly unproved?: boolean | undefined;
  /** Only what is laid on the controller, or only what is not. */
  readonly laid?: boolean | undefined;
  readonly search?: string | undefined;
}

/** The clause lays it on the controller by office. */
export const laidOn = (regionId: RegionId): RawBuilder<unknown> =>
  sql`a.plan_item_id IN (SELECT id FROM plan_items WHERE region_id = ${regionId} AND laid_on_officer)`;

/** Reports whose acceptor is one of these; `canDecide` has the last word on each. */
const awaits = (acceptors: readonly Acceptor[], { regionId }: Scope): RawBuilder<unknown> => {
  const kinds = acceptors.flatMap(kindsOf);
  const laid = laidOn(regionId);
  const byKind = sql`NOT ${laid} AND a.organization_id IN (
    SELECT id FROM organizations WHERE region_id = ${regionId} AND kind = ANY (${kinds}))`;
  const own = acceptors.includes('minister') ? sql`(${laid} OR ${byKind})` : byKind;
  return sql`a.status = 'reported' AND ${own}`;
};

/** Conditions on the assignment alone: what is counted is joined with nothing. */
export function matching(scope: Scope, day: Day, filter: AssignmentFilter): RawBuilder<unknown> {
  const { regionId } = scope;
  const conditions: RawBuilder<unknown>[] = [sql`a.region_id = ${regionId}`, withinScope(scope, place)];
  if (filter.organizationIds)
    conditions.push(sql`a.organization_id = ANY (${filter.organizationIds}::uuid[])`);
  if (filter.acceptors) conditions.push(awaits(filter.acceptors, scope));
  if (filter.notReportedBy) {
    conditions.push(sql`NOT EXISTS (
      SELECT 1 FROM assignment_steps s
       WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.made_by = ${filter.notReportedBy}
         AND s.id = (SELECT max(l.id::text)::uuid FROM assignment_steps l
                      WHERE l.region_id = a.region_id AND l.assignment_id = a.id AND l.step = 'reported'))`);
  }
  if (filter.versionId)
    conditions.push(
      sql`a.plan_item_id IN (SELECT id FROM plan_items WHERE region_id = ${regionId} AND version_id = ${filter.versionId})`,
    );
  if (filter.planItemId) conditions.push(sql`a.plan_item_id = ${filter.planItemId}`);
  if (filter.municipalityId) conditions.push(sql`a.municipality_id = ${filter.municipalityId}`);
  if (filter.status) conditions.push(sql`a.status = ${filter.status}`);
  if (filter.open) conditions.push(isOpen);
  if (filter.unproved) conditions.push(sql`a.lacks <> '{}' AND a.status IN ('reported', 'accepted')`);
  if (filter.laid !== undefined)
    conditions.push(filter.laid ? laidOn(regionId) : sql`NOT ${laidOn(regionId)}`);
  if (filter.termState) conditions.push(sql`(${termStateCondition(day)[filter.termState]})`);
  if (filter.search) {
    const like = containing(filter.search);
    conditions.push(sql`(
      a.plan_item_id IN (SELECT id FROM plan_items
                          WHERE region_id = ${regionId} AND (title ILIKE ${like} OR number = ${filter.search}))
      OR a.organization_id IN (SELECT id FROM organizations WHERE region_id = ${regionId} AND short_name ILIKE ${like}))`);
  }
  return sql`${sql.join(conditions, sql` AND `)}`;
}

export interface Counted {
  readonly count: number;
  /** When the report that waits longest was sent. */
  readonly oldest: Date | null;
}

export async function countAssignments(
  tx: Tx,
  scope: Scope,
  day: Day,
  filter: AssignmentFilter,
): Promise<Counted> {
  const { rows } = await sql<Counted>`
    SELECT count(*) AS count, min(a.reported_at) AS oldest
      FROM assignments a WHERE ${matching(scope, day, filter)}`.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}

/** What hurts first: open before reported, done at the very end. Where all are open the index gives their order. */
const stageWithin = ({ open, termState }: AssignmentFilter): RawBuilder<unknown> =>
  open || termState === 'overdue' || termState === 'soon'
    ? sql`0`
    : sql`CASE WHEN ${isOpen} THEN 0 WHEN a.status = 'reported' THEN 1 ELSE 2 END`;

/** Assignments that stand together in the list: of one day, of obligations that have one place in their plans. */
interface Run {
  readonly stage: number;
  readonly dueOn: LocalDate | null;
  readonly itemIds: readonly PlanItemId[];
  readonly count: number;
}

/**
 * What hurts first: overdue, then by due day; undated last, done at the very end; within a day by obligation,
 * municipality and organisation. The runs of the list are counted first, by bare rows, and a page is read from the
 * one or few runs that hold it: however deep it lies, nothing before it is joined or sorted.
 */
export async function listAssignments(
  tx: Tx,
  scope: Scope,
  day: Day,
  { page, pageSize: wanted, ...filter }: AssignmentFilter & Paging,
): Promise<ListPage<AssignmentRecord>> {
  const pageSize = pageSizeOf({ page, pageSize: wanted });
  const where = matching(scope, day, filter);
  const stage = stageWithin(filter);
  const { rows: runs } = await sql<Run>`
    SELECT r.stage, r.due_on AS "dueOn", array_agg(r.plan_item_id) AS "itemIds", sum(r.count)::bigint AS count
      FROM (SELECT ${stage} AS stage, a.due_on, a.plan_item_id, count(*) AS count
              FROM assignments a WHERE ${where} GROUP BY 1, 2, 3) r
      JOIN plan_items i ON i.region_id = ${scope.regionId} AND i.id = r.plan_item_id
     GROUP BY r.stage, r.due_on, i.position
     ORDER BY r.stage, r.due_on NULLS LAST, i.position`.execute(tx);
  const { held, before, total } = runsOf(runs, (page - 1) * pageSize, pageSize);
  if (held.length === 0) return { items: [], total, pageSize };
  const { rows: items } = await sql<AssignmentRecord>`
    WITH shown AS MATERIALIZED (
      SELECT a.id, r.place
        FROM unnest(${held.map((run) => run.place)}::int[], ${held.map((run) => run.stage)}::int[],
                    ${held.map((run) => run.dueOn)}::date[], ${held.map((run) => run.itemId)}::uuid[])
             AS r (place, stage, due_on, plan_item_id)
        JOIN assignments a ON a.plan_item_id = r.plan_item_id AND ${isOfRun(stage)}
        ${places(day.today)}
       WHERE ${where}
       ORDER BY r.place, m.name NULLS FIRST, o.short_name, a.id
       LIMIT ${pageSize} OFFSET ${before})
    SELECT ${columns}
      FROM ${tables(day.today)} JOIN shown ON shown.id = a.id
     WHERE a.region_id = ${scope.regionId}
     ORDER BY shown.place, m.name NULLS FIRST, o.short_name, a.id`.execute(tx);
  return { items, total, pageSize };
}

/** A CASE, because the server would take two plain conditions for rare and join thousands of rows one by one. */
const isOfRun = (stage: RawBuilder<unknown>) =>
  sql`CASE WHEN a.due_on IS NOT DISTINCT FROM r.due_on THEN ${stage} = r.stage ELSE false END`;

/** The runs with rows of this page, an entry for each obligation, and how many of their rows stand before the page. */
function runsOf(runs: readonly Run[], from: number, pageSize: number) {
  let total = 0;
  const placed = runs.map((run, place) => {
    const start = total;
    total += run.count;
    return { ...run, place, start, end: total };
  });
  const held = placed.filter(({ start, end }) => end > from && start < from + pageSize);
  return {
    held: held.flatMap(({ itemIds, ...run }) => itemIds.map((itemId) => ({ ...run, itemId }))),
    before: from - (held[0]?.start ?? from),
    total,
  };
}
