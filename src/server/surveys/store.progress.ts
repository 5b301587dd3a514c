import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { type CampaignChain, type ProgressCounts, progressCountsSchema } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { municipalityName, place } from './store.ts';

export type MunicipalityProgress = ProgressCounts & {
  municipalityId: MunicipalityId;
  municipalityName: string;
};

/** Forms of a collection as they stand now. */
const present = sql`
  SELECT f.id, f.status, f.opened_at IS NOT NULL AS opened, f.first_submitted_at AS first_sent, f.submitted_at AS last_sent, f.due_on AS own_due
    FROM survey_forms f`;

/** The same as they stood at a moment, told by the steps made until then. */
const standingAt = (at: Date) => sql`
  SELECT f.id,
         CASE (array_agg(s.step ORDER BY s.id DESC)
                 FILTER (WHERE s.step IN ('submitted', 'accepted', 'returned', 'acceptance_withdrawn')))[1]
           WHEN 'submitted' THEN 'submitted' WHEN 'accepted' THEN 'accepted'
           WHEN 'returned' THEN 'returned' WHEN 'acceptance_withdrawn' THEN 'returned'
           ELSE 'draft' END AS status,
         coalesce(f.opened_at <= ${at}, false) AS opened,
         min(s.made_at) FILTER (WHERE s.step = 'submitted') AS first_sent,
         max(s.made_at) FILTER (WHERE s.step = 'submitted') AS last_sent,
         max(s.due_on) AS own_due
    FROM survey_forms f
    LEFT JOIN survey_steps s ON s.region_id = f.region_id AND s.form_id = f.id AND s.made_at <= ${at}`;

/**
 * Every form of a collection within the scope at a moment: `state`, `timeliness` as `timelinessOfForm` tells it, its school and municipality.
 * @param municipalityId absent: of every municipality
 */
export function standings(
  scope: Scope,
  campaignId: CampaignId,
  moment: Moment,
  municipalityId?: MunicipalityId,
): RawBuilder<unknown> {
  const mine = sql`f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId}
       AND ${withinScope(scope, place)} ${municipalityId ? sql`AND f.municipality_id = ${municipalityId}` : sql``}`;
  const forms = moment.past
    ? sql`${standingAt(moment.now)} WHERE ${mine} GROUP BY f.region_id, f.id`
    : sql`${present} WHERE ${mine}`;
  return sql`
    SELECT f.id, f.school_id, f.municipality_id, m.name AS municipality, s.first_sent, dated.due_on,
           o.kind, o.short_name AS school, o.closed_on, o.successor_id,
           dated.state,
           CASE WHEN dated.state = 'schoolClosed' THEN 'school_closed'
                WHEN s.status IN ('submitted', 'accepted') AND s.last_sent < dated.over_at THEN 'on_time'
                WHEN s.status IN ('submitted', 'accepted') THEN 'late'
                WHEN ${moment.now}::timestamptz < dated.over_at THEN 'awaited'
                ELSE 'overdue' END AS timeliness
      FROM (${forms}) s
      JOIN survey_forms f ON f.region_id = ${scope.regionId} AND f.id = s.id
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      ${municipalityName}
     CROSS JOIN LATERAL (
       SELECT coalesce(s.own_due, c.due_on) AS due_on,
              (coalesce(s.own_due, c.due_on) + 1)::timestamp AT TIME ZONE ${moment.timeZone} AS over_at,
              CASE WHEN o.closed_on <= ${moment.today} AND s.status IN ('draft', 'returned') THEN 'schoolClosed'
                   WHEN s.status = 'draft' AND NOT s.opened THEN 'notOpened'
                   ELSE s.status END AS state) dated`;
}

/** Counts of a collection by municipality within the scope at a moment: one query, whatever the day. */
export async function listProgress(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  moment: Moment,
  municipalityId?: MunicipalityId,
): Promise<MunicipalityProgress[]> {
  const { rows } = await sql<MunicipalityProgress>`
    SELECT s.municipality_id AS "municipalityId", s.municipality AS "municipalityName",
           count(*) AS total,
           count(*) FILTER (WHERE s.state = 'notOpened') AS "notOpened",
           count(*) FILTER (WHERE s.state = 'draft') AS draft,
           count(*) FILTER (WHERE s.state = 'submitted') AS submitted,
           count(*) FILTER (WHERE s.state = 'returned') AS returned,
           count(*) FILTER (WHERE s.state = 'accepted') AS accepted,
           count(*) FILTER (WHERE s.state = 'schoolClosed') AS "schoolClosed",
           count(*) FILTER (WHERE s.timeliness = 'on_time') AS "onTime",
           count(*) FILTER (WHERE s.timeliness = 'late') AS late,
           count(*) FILTER (WHERE s.timeliness = 'overdue') AS overdue
      FROM (${standings(scope, campaignId, moment, municipalityId)}) s
     GROUP BY s.municipality_id, s.municipality
     ORDER BY s.municipality`.execute(tx);
  return rows;
}

/** Whether a form of a municipality waits for a decision; one look into an index, however many forms there are. */
export async function isSomeSubmitted(
  tx: Tx,
  { regionId }: Scope,
  campaignId: CampaignId,
  municipalityId: MunicipalityId,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    SELECT EXISTS (SELECT FROM survey_forms
                    WHERE region_id = ${regionId} AND campaign_id = ${campaignId}
                      AND municipality_id = ${municipalityId} AND status = 'submitted') AS found`.execute(tx);
  return rows[0]?.found ?? false;
}

interface Pressing {
  readonly waiting: number;
  readonly overdue: number;
}

/** By collection: forms that wait for a decision of the reviewer, and those that are overdue and can still be sent. */
export async function countPressing(
  tx: Tx,
  scope: Scope,
  reviewed: Record<CampaignChain, Scope>,
  { now, today, timeZone }: Moment,
): Promise<Map<CampaignId, Pressing>> {
  const decides = (chain: CampaignChain) =>
    sql`c.chain = ${chain} AND ${withinScope(reviewed[chain], place)}`;
  const { rows } = await sql<Pressing & { id: CampaignId }>`
    SELECT f.campaign_id AS id,
           count(*) FILTER (WHERE f.status = 'submitted'
             AND (${decides('municipality')} OR ${decides('ministry')})) AS waiting,
           count(*) FILTER (WHERE f.status IN ('draft', 'returned') AND (o.closed_on IS NULL OR o.closed_on > ${today})
             AND ${now}::timestamptz >= (coalesce(f.due_on, c.due_on) + 1)::timestamp AT TIME ZONE ${timeZone}) AS overdue
      FROM survey_forms f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
     WHERE f.region_id = ${scope.regionId} AND (c.closed_at IS NULL OR f.reopened_at IS NOT NULL)
       AND ${withinScope(scope, place)}
     GROUP BY f.campaign_id`.execute(tx);
  return new Map(rows.map(({ id, ...pressing }) => [id, pressing]));
}

const countNames = progressCountsSchema.keyof().options;

export function totalProgress(rows: readonly ProgressCounts[]): ProgressCounts {
  const total = (name: keyof ProgressCounts) => rows.reduce((sum, row) => sum + row[name], 0);
  return Object.fromEntries(countNames.map((name) => [name, total(name)])) as ProgressCounts;
}
