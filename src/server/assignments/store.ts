import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { EvidenceDemand } from '#domain/assignments/additions/model.ts';
import type {
  Assignment,
  AssignmentAction,
  AssignmentRow,
  AssignmentStatus,
  AssignmentStep,
  ProofBinding,
  ReportClaim,
  TermState,
} from '#domain/assignments/model.ts';
import { SOON_DAYS } from '#domain/assignments/rules.ts';
import type { PaperKind } from '#domain/documents/papers/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  AssignmentId,
  MeasureId,
  MunicipalityId,
  PlanItemId,
  PlanVersionId,
  UserId,
} from '#domain/kernel/ids.ts';
import { actsOf } from '#server/documents/store.acts.ts';
import type { Call } from '#server/lib/call.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

export interface AssignmentRecord
  extends Pick<
    AssignmentRow,
    | 'id'
    | 'item'
    | 'point'
    | 'organization'
    | 'municipality'
    | 'status'
    | 'claim'
    | 'dueOn'
    | 'lacks'
    | 'shifted'
  > {
  /** Also where the municipality has no name today. */
  readonly municipalityId: MunicipalityId | null;
  /** The clause lays it on the controller by office. */
  readonly laidOnOfficer: boolean;
  readonly hardDueOn: LocalDate | null;
  readonly version: number;
  /** When the last report was sent. */
  readonly reportedAt: Date | null;
  readonly firstReportedAt: Date | null;
  readonly reportedBy: UserId | null;
}

export interface AssignmentDetail extends AssignmentRecord {
  readonly mayBeNotRequired: boolean;
  readonly measureId: MeasureId;
  readonly consent: Assignment['consent'];
  readonly bindings: ProofBinding[];
  /** What was confirmed last of its measure. */
  readonly demands: EvidenceDemand[];
  readonly order: Assignment['order'];
  readonly plan: Assignment['plan'];
  readonly responsible: string;
  readonly lastStep: AssignmentStep | null;
  readonly lastAt: Date | null;
  readonly lastBy: UserId | null;
  /** The product made the last step by itself. */
  readonly lastAutomatic: boolean | null;
}

export const columns = sql`
  a.id, a.status, a.due_on AS "dueOn", a.reported_at AS "reportedAt",
  a.lacks, a.first_reported_at AS "firstReportedAt", a.version, a.claim, a.municipality_id AS "municipalityId",
  i.laid_on_officer AS "laidOnOfficer", i.hard_due_on AS "hardDueOn",
  (SELECT jsonb_build_object('times', count(*), 'days', coalesce(sum(h.granted_on - h.from_on), 0))
     FROM assignment_shifts h
    WHERE h.region_id = a.region_id AND h.assignment_id = a.id AND h.granted_on IS NOT NULL) AS shifted,
  jsonb_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'title', i.title, 'term', i.term, 'result', i.result) AS item,
  (SELECT jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title)
     FROM measure_points p WHERE p.region_id = a.region_id AND p.id = a.point_id) AS point,
  jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
  CASE WHEN m.name IS NOT NULL THEN jsonb_build_object('id', m.municipality_id, 'name', m.name) END AS municipality,
  (SELECT s.made_by FROM assignment_steps s
    WHERE s.region_id = a.region_id AND s.assignment_id = a.id AND s.step = 'reported'
    ORDER BY s.id DESC LIMIT 1) AS "reportedBy"`;

/** The organisation of an assignment and the name that its municipality bears today. */
export const places = (today: LocalDate) => sql`
  JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
  LEFT JOIN municipality_names m ON m.region_id = a.region_id AND m.municipality_id = a.municipality_id
       AND m.valid_from <= ${today} AND (m.valid_to IS NULL OR m.valid_to > ${today})`;

export const tables = (today: LocalDate) => sql`
  assignments a
  JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
  ${places(today)}`;

export const place = { organization: 'a.organization_id', municipality: 'a.municipality_id' };

export const isOpen = sql`a.status IN ('assigned', 'returned')`;

/** The day of the region and its zone: by them terms are judged. */
export type Day = Pick<Call, 'today' | 'timeZone'>;

/** The last report came after the due day, as `timelinessOf` counts it. */
const cameLate = ({ timeZone }: Day) =>
  sql`coalesce((a.reported_at AT TIME ZONE ${timeZone})::date > a.due_on, false)`;

/** The same cases as `termStateOf`, for filtering and counting in the database. */
export const termStateCondition = (day: Day): Record<TermState, RawBuilder<unknown>> => ({
  done: sql`a.status = 'accepted' AND a.claim = 'done' AND NOT ${cameLate(day)}`,
  done_late: sql`a.status = 'accepted' AND a.claim = 'done' AND ${cameLate(day)}`,
  not_required: sql`a.status = 'accepted' AND a.claim = 'not_required'`,
  late: sql`a.status = 'reported' AND ${cameLate(day)}`,
  closed: sql`a.status = 'closed'`,
  undated: sql`a.status NOT IN ('accepted', 'closed') AND a.due_on IS NULL`,
  overdue: sql`${isOpen} AND a.due_on < ${day.today}`,
  soon: sql`${isOpen} AND a.due_on BETWEEN ${day.today}::date AND ${day.today}::date + ${SOON_DAYS}::int`,
  in_time: sql`a.due_on IS NOT NULL AND (a.status = 'reported' AND NOT ${cameLate(day)} OR (${isOpen} AND a.due_on > ${day.today}::date + ${SOON_DAYS}::int))`,
});

/** @throws AppError `not_found`, also outside the scope */
export async function getAssignment(
  tx: Tx,
  scope: Scope,
  today: LocalDate,
  id: AssignmentId,
  lock?: 'lock',
): Promise<AssignmentDetail> {
  const itself = sql`a.region_id = ${scope.regionId} AND a.id = ${id} AND ${withinScope(scope, place)}`;
  // First locked, then read: who waited for a correction would join the item of the earlier version and find nothing.
  if (lock) await sql`SELECT FROM assignments a WHERE ${itself} FOR UPDATE`.execute(tx);
  const { rows } = await sql<AssignmentDetail>`
    SELECT ${columns}, i.measure_id AS "measureId", i.responsible_text AS responsible,
           o.kind = 'municipal_authority' AND NOT EXISTS (
             SELECT FROM school_list_members s JOIN organizations w ON w.region_id = s.region_id AND w.id = s.school_id
              WHERE s.region_id = v.region_id AND s.school_list_id = v.school_list_id AND w.municipality_id = a.municipality_id
           ) AS "mayBeNotRequired",
           l.step AS "lastStep", l.made_at AS "lastAt", l.made_by AS "lastBy", l.automatic AS "lastAutomatic",
           (SELECT jsonb_build_object('kind', n.kind, 'number', n.number, 'date', n.signed_on) FROM acts n
             WHERE n.region_id = a.region_id AND n.id = a.consent_act_id) AS consent,
           coalesce((SELECT d.demands FROM measure_additions d
                      WHERE d.region_id = i.region_id AND d.measure_id = i.measure_id
                      ORDER BY d.addition_id DESC LIMIT 1), '[]') AS demands,
           jsonb_build_object('id', f.order_id, 'number', c.number, 'signedOn', c.signed_on) AS order,
           jsonb_build_object('id', v.plan_id, 'version', v.number) AS plan,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', b.kind, 'campaignId', b.campaign_id) ORDER BY b.kind), '[]')
              FROM measure_proofs b WHERE b.region_id = i.region_id AND b.measure_id = i.measure_id) AS bindings
      FROM ${tables(today)}
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
      JOIN plan_versions f ON f.region_id = v.region_id AND f.plan_id = v.plan_id AND f.number = 1
      JOIN ${actsOf('f')}
      LEFT JOIN LATERAL (SELECT s.step, s.made_at, s.made_by, s.follows_id IS NOT NULL AS automatic FROM assignment_steps s
                          WHERE s.region_id = a.region_id AND s.assignment_id = a.id
                          ORDER BY s.id DESC LIMIT 1) l ON true
     WHERE ${itself}`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'assignment.not_found');
  return row;
}

/** A report that waits again because a decision on it was taken back keeps the moment when it was sent. */
export async function setStatus(
  tx: Tx,
  { id }: Authorized<AssignmentDetail, AssignmentAction | 'reopen'>,
  {
    status,
    step,
    claim,
    lacks,
  }: {
    readonly status: AssignmentStatus;
    readonly step: AssignmentStep;
    readonly claim: ReportClaim;
    /** Of a report; absent: what it was. */
    readonly lacks?: readonly PaperKind[] | undefined;
  },
  at: Date,
): Promise<void> {
  await sql`
    UPDATE assignments
       SET status = ${status}, claim = ${claim}, lacks = coalesce(${lacks ?? null}::text[], lacks), version = version + 1,
           reported_at = CASE WHEN ${step} = 'reported' THEN ${at}::timestamptz WHEN ${step} <> 'reopened' THEN reported_at END,
           first_reported_at = CASE WHEN ${step} = 'reported' THEN coalesce(first_reported_at, ${at}::timestamptz)
                                      WHEN ${step} <> 'reopened' THEN first_reported_at END,
           accepted_at = CASE WHEN ${status} = 'accepted' THEN ${at}::timestamptz END
     WHERE id = ${id}`.execute(tx);
}

export interface CountRow {
  readonly itemId: PlanItemId;
  readonly municipalityId: MunicipalityId | null;
  readonly municipalityName: string | null;
  readonly dueOn: LocalDate | null;
  readonly total: number;
  /** As done, «не требуется» apart. */
  readonly accepted: number;
  readonly notRequired: number;
  readonly reported: number;
  readonly returned: number;
  readonly assigned: number;
  readonly overdue: number;
  readonly soon: number;
  readonly late: number;
}

/** Counts of a version's assignments within the scope, by obligation or by obligation and municipality. */
export async function countStates(
  tx: Tx,
  scope: Scope,
  day: Day,
  versionId: PlanVersionId,
  by: 'item' | 'municipality',
): Promise<CountRow[]> {
  const states = termStateCondition(day);
  const grouping = by === 'item' ? sql`a.plan_item_id` : sql`a.plan_item_id, a.municipality_id`;
  const [municipality, names] =
    by === 'item'
      ? [sql`NULL::uuid AS "municipalityId", NULL::text AS "municipalityName"`, sql``]
      : [
          sql`c.municipality_id AS "municipalityId", m.name AS "municipalityName"`,
          sql`LEFT JOIN municipality_names m ON m.region_id = ${scope.regionId} AND m.municipality_id = c.municipality_id
                   AND m.valid_from <= ${day.today} AND (m.valid_to IS NULL OR m.valid_to > ${day.today})`,
        ];
  // Tens of thousands of assignments are counted before anything is joined to what is left of them.
  const { rows } = await sql<CountRow>`
    SELECT c.plan_item_id AS "itemId", ${municipality}, c."dueOn", c.total, c.accepted, c.not_required AS "notRequired", c.reported, c.returned, c.assigned,
           c.overdue, c.soon, c.late
      FROM (SELECT ${grouping}, max(a.due_on) AS "dueOn", count(*) AS total,
                   count(*) FILTER (WHERE a.status = 'accepted' AND a.claim = 'done') AS accepted,
                   count(*) FILTER (WHERE ${states.not_required}) AS not_required,
                   count(*) FILTER (WHERE a.status = 'reported') AS reported,
                   count(*) FILTER (WHERE a.status = 'returned') AS returned,
                   count(*) FILTER (WHERE a.status = 'assigned') AS assigned,
                   count(*) FILTER (WHERE ${states.overdue}) AS overdue,
                   count(*) FILTER (WHERE ${states.soon}) AS soon,
                   count(*) FILTER (WHERE (${states.late}) OR (${states.done_late})) AS late
              FROM assignments a
             WHERE a.region_id = ${scope.regionId} AND ${withinScope(scope, place)}
               AND a.plan_item_id IN (SELECT id FROM plan_items WHERE region_id = ${scope.regionId} AND version_id = ${versionId})
             GROUP BY ${grouping}) c
      ${names}
     ORDER BY ${by === 'item' ? sql`c.plan_item_id` : sql`m.name, c.plan_item_id`}`.execute(tx);
  return rows;
}
