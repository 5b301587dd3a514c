import { sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { scopeOf } from '#domain/access/scope.ts';
import type { AssignmentId, FileId, PlanItemId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { type Asked, marked, type Wanted } from '#server/lib/search.ts';
import { inPlan } from '#server/plans/store.search.ts';
import { place } from './store.ts';

const seenBy = (actor: Actor) => withinScope(scopeOf(actor, 'assignment.read'), place);

/** Of each obligation one assignment within the scope, not all of a region's thousands: by the words of the obligation, which are the same for all. */
export const findAssignments = (wanted: Wanted, { actor, ...within }: Asked) => sql`
  SELECT first.id, ts_rank(i.words, ${wanted}) AS rank
    FROM plan_items i
    JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
   CROSS JOIN LATERAL (
     SELECT a.id FROM assignments a
      WHERE a.region_id = i.region_id AND a.plan_item_id = i.id AND ${seenBy(actor)} LIMIT 1) first
   WHERE i.region_id = current_region() AND i.words @@ ${wanted} AND ${inPlan(within)}`;

export interface FoundAssignment {
  readonly id: AssignmentId;
  readonly planItemId: PlanItemId;
  readonly kind: PlanItemKind;
  readonly number: string;
  readonly title: string;
  readonly marked: string[];
  readonly count: number;
  readonly organization: string;
}

export async function listFoundAssignments(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
  actor: Actor,
): Promise<FoundAssignment[]> {
  const { rows } = await sql<FoundAssignment>`
    SELECT f.id, i.id AS "planItemId", i.kind, i.number, i.title, ${marked(sql`i.title`, wanted)} AS marked,
           (SELECT count(*) FROM assignments a
             WHERE a.region_id = f.region_id AND a.plan_item_id = f.plan_item_id AND ${seenBy(actor)}) AS count,
           o.short_name AS organization
      FROM assignments f
      JOIN plan_items i ON i.region_id = f.region_id AND i.id = f.plan_item_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.organization_id
     WHERE f.region_id = current_region() AND f.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

/** Files attached to reports of assignments within the scope; `i` is the obligation as it stands. */
const attachedWithin = ({ actor, ...within }: Asked) => sql`
  assignment_step_files sf
  JOIN assignment_steps s ON s.region_id = sf.region_id AND s.id = sf.step_id
  JOIN assignments a ON a.region_id = s.region_id AND a.id = s.assignment_id AND ${seenBy(actor)}
  JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
  JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id AND ${inPlan(within)}`;

/** By the names of the files: one that was attached twice is found once. */
export const findReportFiles = (wanted: Wanted, asked: Asked) => sql`
  SELECT f.file_id AS id, f.rank FROM find_files(${wanted}) f
   WHERE EXISTS (SELECT FROM ${attachedWithin(asked)}
                  WHERE sf.region_id = current_region() AND sf.file_id = f.file_id)`;

export interface FoundReportFile {
  readonly id: FileId;
  readonly name: string;
  readonly marked: string[];
  readonly assignmentId: AssignmentId;
  readonly kind: PlanItemKind;
  readonly number: string;
  readonly organization: string;
}

/** Each with the last report within the scope that has it. */
export async function listFoundReportFiles(
  tx: Tx,
  wanted: Wanted,
  ids: readonly string[],
  asked: Asked,
): Promise<FoundReportFile[]> {
  const { rows } = await sql<FoundReportFile>`
    SELECT DISTINCT ON (f.id) f.id, f.name, ${marked(sql`f.name`, wanted)} AS marked, a.id AS "assignmentId",
           i.kind, i.number, o.short_name AS organization
      FROM ${attachedWithin(asked)}
      JOIN files f ON f.region_id = sf.region_id AND f.id = sf.file_id
      JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
     WHERE sf.region_id = current_region() AND sf.file_id = ANY (${ids}::uuid[])
     ORDER BY f.id, s.id DESC`.execute(tx);
  return rows;
}
