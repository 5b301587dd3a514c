import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { CampaignId, MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { CourseDay, SchoolStanding } from '#domain/surveys/campaigns/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { standings } from './store.progress.ts';

/** Flat, as all schools of a collection are read at once. */
type StandingRow = Omit<SchoolStanding, 'school' | 'municipality'> & {
  readonly schoolId: OrganizationId;
  readonly schoolKind: OrganizationKind;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
};

/** Schools of a collection within the scope as their forms stood at a moment. */
export async function listStandings(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  moment: Moment,
  municipalityId?: MunicipalityId,
): Promise<SchoolStanding[]> {
  const { rows } = await sql<StandingRow>`
    SELECT s.id AS "formId", s.state, s.timeliness, s.due_on AS "dueOn",
           s.school_id AS "schoolId", s.kind AS "schoolKind", s.school AS "schoolName",
           s.municipality_id AS "municipalityId", s.municipality AS "municipalityName",
           CASE WHEN s.state = 'schoolClosed' THEN successor.short_name END AS successor,
           (SELECT max(r.made_on) FROM survey_reminders r
             WHERE r.region_id = ${scope.regionId} AND r.form_id = s.id AND r.made_at <= ${moment.now}) AS "remindedOn"
      FROM (${standings(scope, campaignId, moment)}) s
      LEFT JOIN organizations successor ON successor.region_id = ${scope.regionId} AND successor.id = s.successor_id
     WHERE ${municipalityId ?? null}::uuid IS NULL OR s.municipality_id = ${municipalityId ?? null}
     ORDER BY s.municipality, s.school, s.id`.execute(tx);
  return rows.map(
    ({ schoolId, schoolKind, schoolName, municipalityId: inside, municipalityName, ...row }) => ({
      ...row,
      school: { id: schoolId, kind: schoolKind, name: schoolName },
      municipality: { id: inside, name: municipalityName },
    }),
  );
}

/** Longer collections are told of their last days. */
const MOST_DAYS = 366;

/** Forms sent and accepted by the end of each day, from the opening to the closing or to today. */
export async function listCourse(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  { today, timeZone }: Moment,
): Promise<CourseDay[]> {
  const { rows } = await sql<CourseDay>`
    WITH days AS (
      SELECT day::date AS day, (day::date + 1)::timestamp AT TIME ZONE ${timeZone} AS over_at
        FROM campaigns c,
             LATERAL (SELECT least(coalesce((c.closed_at AT TIME ZONE ${timeZone})::date, ${today}::date), ${today}::date) AS last) end_of,
             generate_series(greatest((c.opened_at AT TIME ZONE ${timeZone})::date, last - ${MOST_DAYS}::int), last, interval '1 day') AS day
       WHERE c.region_id = ${scope.regionId} AND c.id = ${campaignId}
    ), steps AS (
      SELECT s.form_id, s.step, s.made_at,
             lead(s.made_at) OVER (PARTITION BY s.form_id ORDER BY s.id) AS until,
             min(s.made_at) FILTER (WHERE s.step = 'submitted') OVER (PARTITION BY s.form_id) = s.made_at AS is_first
        FROM survey_steps s JOIN survey_forms f ON f.region_id = s.region_id AND f.id = s.form_id
       WHERE f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId}
         AND s.step IN ('submitted', 'accepted', 'returned', 'acceptance_withdrawn')
         AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
    )
    SELECT d.day AS on,
           (SELECT count(*) FROM steps s WHERE s.step = 'submitted' AND s.is_first AND s.made_at < d.over_at) AS sent,
           (SELECT count(*) FROM steps s WHERE s.step = 'accepted' AND s.made_at < d.over_at
               AND (s.until IS NULL OR s.until >= d.over_at)) AS accepted
      FROM days d
     ORDER BY d.day`.execute(tx);
  return rows;
}
