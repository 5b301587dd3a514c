import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';
import type { ProgressCounts } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

export type MunicipalityProgress = ProgressCounts & {
  municipalityId: MunicipalityId;
  municipalityName: string;
};

/** Counts of a collection by municipality within the scope, as they stand at `now`. */
export async function listProgress(
  tx: Tx,
  scope: Scope,
  campaignId: CampaignId,
  { dueAt, now }: { dueAt: Date; now: Date },
): Promise<MunicipalityProgress[]> {
  const { rows } = await sql<MunicipalityProgress>`
    SELECT f.municipality_id AS "municipalityId", m.name AS "municipalityName",
           count(*) AS total,
           count(*) FILTER (WHERE f.status = 'draft' AND f.opened_at IS NULL) AS "notOpened",
           count(*) FILTER (WHERE f.status = 'draft' AND f.opened_at IS NOT NULL) AS draft,
           count(*) FILTER (WHERE f.status = 'submitted') AS submitted,
           count(*) FILTER (WHERE f.status = 'returned') AS returned,
           count(*) FILTER (WHERE f.status = 'accepted') AS accepted,
           count(*) FILTER (WHERE f.first_submitted_at > ${dueAt}) AS late,
           count(*) FILTER (WHERE f.first_submitted_at IS NULL AND ${now}::timestamptz > ${dueAt}::timestamptz) AS overdue
      FROM survey_forms f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN municipality_names m ON m.region_id = f.region_id AND m.municipality_id = f.municipality_id
           AND m.valid_from <= c.due_on AND (m.valid_to IS NULL OR m.valid_to > c.due_on)
     WHERE f.region_id = ${scope.regionId} AND f.campaign_id = ${campaignId}
       AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
     GROUP BY f.municipality_id, m.name
     ORDER BY m.name`.execute(tx);
  return rows;
}

const none: ProgressCounts = {
  total: 0,
  notOpened: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  late: 0,
  overdue: 0,
};

export function totalProgress(rows: readonly ProgressCounts[]): ProgressCounts {
  return rows.reduce<ProgressCounts>(
    (sum, row) => ({
      total: sum.total + row.total,
      notOpened: sum.notOpened + row.notOpened,
      draft: sum.draft + row.draft,
      submitted: sum.submitted + row.submitted,
      returned: sum.returned + row.returned,
      accepted: sum.accepted + row.accepted,
      late: sum.late + row.late,
      overdue: sum.overdue + row.overdue,
    }),
    none,
  );
}
