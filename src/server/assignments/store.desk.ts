import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { TermState } from '#domain/assignments/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AssignmentId, CampaignId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { type AssignmentFilter, matching } from './store.list.ts';
import { type Day, termStateCondition } from './store.ts';

interface CountedRow {
  readonly total: number;
  readonly reported: number;
  readonly done: number;
  readonly doneLate: number;
  readonly overdue: number;
  readonly soon: number;
  readonly late: number;
  readonly inTime: number;
  readonly undated: number;
  readonly notRequired: number;
}

export interface OwnCounts {
  /** Whose reports wait for their acceptor. */
  readonly reported: number;
  readonly states: Readonly<Record<Exclude<TermState, 'closed'>, number>>;
}

/** Assignments of the organisations by their term, those that a correction dropped apart; undefined where there are none. */
export async function countOwn(
  tx: Tx,
  scope: Scope,
  day: Day,
  own: Pick<AssignmentFilter, 'organizationIds' | 'laid'>,
): Promise<OwnCounts | undefined> {
  const states = termStateCondition(day);
  const { rows } = await sql<CountedRow>`
    SELECT count(*) AS total, count(*) FILTER (WHERE a.status = 'reported') AS reported,
           count(*) FILTER (WHERE ${states.done}) AS done,
           count(*) FILTER (WHERE ${states.done_late}) AS "doneLate",
           count(*) FILTER (WHERE ${states.not_required}) AS "notRequired",
           count(*) FILTER (WHERE ${states.overdue}) AS overdue,
           count(*) FILTER (WHERE ${states.soon}) AS soon,
           count(*) FILTER (WHERE ${states.late}) AS late,
           count(*) FILTER (WHERE ${states.in_time}) AS "inTime",
           count(*) FILTER (WHERE ${states.undated}) AS undated
      FROM assignments a
     WHERE ${matching(scope, day, own)} AND a.status <> 'closed'`.execute(tx);
  const [row] = rows;
  if (!row || row.total === 0) return undefined;
  const { total: _, reported, doneLate, inTime, notRequired, ...same } = row;
  return { reported, states: { ...same, done_late: doneLate, in_time: inTime, not_required: notRequired } };
}

interface AwaitedForms {
  readonly campaignId: CampaignId;
  readonly formId: SurveyFormId;
  readonly count: number;
}

/** Forms without which these assignments cannot be reported: the same that `isWholeSet` misses. (order 01-21/744, cl. 2.1) */
export async function listAwaitedForms(
  tx: Tx,
  today: LocalDate,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, AwaitedForms>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AwaitedForms & { id: AssignmentId }>`
    SELECT a.id, b.campaign_id AS "campaignId", min(f.id::text) AS "formId", count(*) AS count
      FROM assignments a
      JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
      JOIN measure_proofs b ON b.region_id = i.region_id AND b.measure_id = i.measure_id
      JOIN survey_forms f ON f.region_id = a.region_id AND f.campaign_id = b.campaign_id
           AND f.municipality_id = a.municipality_id AND f.status <> 'accepted'
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
     WHERE a.id = ANY (${ids}::uuid[])
       AND NOT (o.closed_on IS NOT NULL AND o.closed_on <= ${today} AND f.status IN ('draft', 'returned'))
     GROUP BY a.id, b.campaign_id`.execute(tx);
  return new Map(rows.map(({ id, ...forms }) => [id, forms]));
}
