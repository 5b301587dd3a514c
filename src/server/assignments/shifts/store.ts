import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { Acceptor } from '#domain/assignments/access.ts';
import { askersOf } from '#domain/assignments/shifts/access.ts';
import type { Shift, ShiftRequest } from '#domain/assignments/shifts/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AssignmentId, AssignmentShiftId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { keepDays } from '../store.past.ts';
import { type AssignmentDetail, place, places } from '../store.ts';

export interface ShiftRow extends Omit<Shift, 'at' | 'decision'> {
  readonly askedBy: UserId;
  readonly at: Date;
  readonly grantedOn: LocalDate | null;
  readonly words: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Requests of an assignment, the newest first. */
export async function listShifts(tx: Tx, id: AssignmentId): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    SELECT s.id, s.from_on AS "fromOn", s.wanted_on AS "wantedOn", s.reason, s.asked_by AS "askedBy",
           u.full_name AS by, s.asked_at AS at, s.granted_on AS "grantedOn", s.words, d.full_name AS "decidedBy",
           s.decided_at AS "decidedAt"
      FROM assignment_shifts s
      JOIN users u ON u.region_id = s.region_id AND u.id = s.asked_by
      LEFT JOIN users d ON d.region_id = s.region_id AND d.id = s.decided_by
     WHERE s.assignment_id = ${id}
     ORDER BY s.asked_at DESC, s.id DESC`.execute(tx);
  return rows;
}

export async function insertShift(
  tx: Tx,
  assignment: Authorized<AssignmentDetail, 'shift'>,
  shift: {
    regionId: RegionId;
    id: AssignmentShiftId;
    fromOn: LocalDate;
    wantedOn: LocalDate;
    reason: string;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('assignment_shifts')
    .values({
      region_id: shift.regionId,
      id: shift.id,
      assignment_id: assignment.id,
      from_on: shift.fromOn,
      wanted_on: shift.wantedOn,
      reason: shift.reason,
      asked_by: shift.by,
      asked_at: shift.at,
    })
    .execute();
}

/** Writes the decision, and with a grant the new day: who read the old one is told so by its version. */
export async function setDecision(
  tx: Tx,
  assignment: Authorized<AssignmentDetail, 'decide_shift'>,
  shiftId: AssignmentShiftId,
  decision: { grantedOn: LocalDate | null; words: string; by: UserId; at: Date },
): Promise<void> {
  await tx
    .updateTable('assignment_shifts')
    .set({
      granted_on: decision.grantedOn,
      words: decision.words,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .where('id', '=', shiftId)
    .execute();
  if (decision.grantedOn === null) return;
  await keepDays(tx, sql`a.id = ${assignment.id}`, decision.at);
  await sql`UPDATE assignments SET due_on = ${decision.grantedOn}, version = version + 1 WHERE id = ${assignment.id}`.execute(
    tx,
  );
}

interface RequestRow extends Omit<ShiftRequest, 'at'> {
  readonly at: Date;
}

interface Deciding extends Paging {
  readonly deciders: readonly Acceptor[];
  readonly notAskedBy: UserId;
}

const waiting = (scope: Scope, { deciders, notAskedBy }: Omit<Deciding, keyof Paging>) => {
  const kinds = deciders.flatMap(askersOf);
  return sql`
    s.region_id = ${scope.regionId} AND s.decided_at IS NULL AND s.asked_by <> ${notAskedBy} AND ${withinScope(scope, place)}
    AND CASE WHEN i.laid_on_officer THEN ${deciders.includes('minister')} ELSE o.kind = ANY (${kinds}) END`;
};

const waitingTables = (today: LocalDate) => sql`
  assignment_shifts s
  JOIN assignments a ON a.region_id = s.region_id AND a.id = s.assignment_id
  JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
  JOIN users u ON u.region_id = s.region_id AND u.id = s.asked_by
  ${places(today)}`;

/** Requests that wait for one of these deciders, the first asked before the others. */
export async function listRequests(
  tx: Tx,
  scope: Scope,
  today: LocalDate,
  wanted: Deciding,
): Promise<ListPage<ShiftRequest>> {
  const page = await pageOf<RequestRow>(tx, wanted, {
    columns: sql`
      s.id, s.from_on AS "fromOn", s.wanted_on AS "wantedOn", s.reason, u.full_name AS by, s.asked_at AS at,
      jsonb_build_object('id', a.id, 'version', a.version, 'kind', i.kind, 'number', i.number, 'title', i.title) AS assignment,
      jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
      CASE WHEN m.name IS NOT NULL THEN jsonb_build_object('id', m.municipality_id, 'name', m.name) END AS municipality,
      (SELECT jsonb_build_object('times', count(*), 'days', coalesce(sum(e.granted_on - e.from_on), 0))
         FROM assignment_shifts e
        WHERE e.region_id = s.region_id AND e.assignment_id = s.assignment_id AND e.granted_on IS NOT NULL) AS shifted`,
    matching: sql`FROM ${waitingTables(today)} WHERE ${waiting(scope, wanted)}`,
    order: sql`s.asked_at, s.id`,
  });
  return mapPage(page, (row) => ({ ...row, at: row.at.toISOString() }));
}

export async function countRequests(
  tx: Tx,
  scope: Scope,
  today: LocalDate,
  wanted: Omit<Deciding, keyof Paging>,
): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    SELECT count(*) AS count, min(s.asked_at) AS oldest
      FROM ${waitingTables(today)} WHERE ${waiting(scope, wanted)}`.execute(tx);
  return rows[0] ?? { count: 0, oldest: null };
}
