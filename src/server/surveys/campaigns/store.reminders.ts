import { sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { RegionId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { Reminder } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';

/** Ids and forms go by pairs. Returns the forms reminded now: one that was reminded on that day already is not. */
export async function insertReminders(
  tx: Tx,
  reminder: { regionId: RegionId; text: string; by: UserId; at: Date; on: LocalDate },
  forms: readonly { id: string; formId: SurveyFormId }[],
): Promise<SurveyFormId[]> {
  const { rows } = await sql<{ formId: SurveyFormId }>`
    INSERT INTO survey_reminders (region_id, id, form_id, text, made_by, made_at, made_on)
    SELECT ${reminder.regionId}::uuid, r.id, r.form_id, ${reminder.text}::text, ${reminder.by}::uuid,
           ${reminder.at}::timestamptz, ${reminder.on}::date
      FROM unnest(${forms.map((f) => f.id)}::uuid[], ${forms.map((f) => f.formId)}::uuid[]) AS r (id, form_id)
    ON CONFLICT (region_id, form_id, made_on) DO NOTHING
    RETURNING form_id AS "formId"`.execute(tx);
  return rows.map(({ formId }) => formId);
}

/** The last reminder of each form that its school has not sent since. */
export async function listReminders(
  tx: Tx,
  formIds: readonly SurveyFormId[],
): Promise<ReadonlyMap<SurveyFormId, Reminder>> {
  const { rows } = await sql<{ formId: SurveyFormId; text: string; by: string; at: Date }>`
    SELECT DISTINCT ON (r.form_id) r.form_id AS "formId", r.text, u.full_name AS by, r.made_at AS at
      FROM survey_reminders r
      JOIN survey_forms f ON f.region_id = r.region_id AND f.id = r.form_id
      JOIN users u ON u.region_id = r.region_id AND u.id = r.made_by
     WHERE r.form_id = ANY (${formIds}::uuid[])
       AND f.status IN ('draft', 'returned') AND r.made_at > coalesce(f.submitted_at, '-infinity')
     ORDER BY r.form_id, r.made_on DESC`.execute(tx);
  return new Map(rows.map(({ formId, text, by, at }) => [formId, { text, by, at: at.toISOString() }]));
}
