import { sql } from 'kysely';
import type { CalendarAssignment } from '#domain/assignments/present.calendar.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { actsOf } from '#server/documents/store.acts.ts';
import type { Tx } from '#server/lib/db.ts';

/** Every dated assignment of one organisation, in the order of the days. */
export async function listDated(tx: Tx, organizationId: OrganizationId): Promise<CalendarAssignment[]> {
  const { rows } = await sql<Omit<CalendarAssignment, 'period'> & { from: LocalDate; to: LocalDate }>`
    SELECT a.id, a.status, a.version, a.due_on AS "dueOn", i.kind, i.number, i.title, i.term, i.result,
           i.hard_due_on AS "hardDueOn", v.period_from AS "from", v.period_to AS "to",
           c.kind AS "actKind", c.number AS "actNumber", c.signed_on AS "actDate",
           coalesce((SELECT max(s.made_at) FROM assignment_steps s
                      WHERE s.region_id = a.region_id AND s.assignment_id = a.id), v.approved_at) AS "changedAt"
      FROM assignments a
      JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
      JOIN ${actsOf('v')}
     WHERE a.organization_id = ${organizationId} AND a.due_on IS NOT NULL
     ORDER BY a.due_on, i.position, a.id`.execute(tx);
  return rows.map(({ from, to, ...row }) => ({ ...row, period: { from, to } }));
}
