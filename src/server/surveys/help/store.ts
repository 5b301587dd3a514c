import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Place, Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { MunicipalityId, OrganizationId, RegionId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { AskedHelp, HelpRegister, HelpStatus } from '#domain/surveys/help/model.ts';
import type { HelpGroup } from '#domain/surveys/help/rules.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { ofPage, type Paging } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { municipalityName } from '../store.ts';

export interface HelpRow extends Partial<StateRow> {
  readonly formId: SurveyFormId;
  readonly row: string;
  readonly cell: string;
  readonly schoolId: OrganizationId;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly period: string;
  readonly submitted: boolean;
  /** When the school last sent the form. */
  readonly askedAt: Date | null;
  readonly type: string;
  readonly urgency: string;
  readonly text: string;
  readonly factor: string | null;
  readonly seen: number;
}

export interface StateRow {
  readonly status: HelpStatus | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: Date | null;
  readonly organizationId: OrganizationId | null;
  readonly organizationKind: OrganizationKind | null;
  readonly organizationName: string | null;
}

/** What a person may read of the requests in all forms. */
export interface HelpReading {
  readonly registers: Readonly<Record<string, HelpRegister>>;
  /** Here every request with its factor, also of forms under review. */
  readonly full: Scope;
  /** Here those of accepted forms and methodical kinds, without the factor. */
  readonly methodical: Scope;
}

export interface HelpFilter {
  readonly type?: string | undefined;
  readonly urgency?: string | undefined;
  readonly status?: HelpStatus | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly search?: string | undefined;
  readonly formId?: SurveyFormId | undefined;
}

const stateColumns = sql`
  s.status, s.note, u.full_name AS by, s.made_at AS at,
  r.id AS "organizationId", r.kind AS "organizationKind", r.short_name AS "organizationName"`;

/** The last form of each school `f` that is meant: what was asked before is not what is needed now. */
const lastForms = (
  scope: Scope,
  formCode: string,
  statuses: readonly string[],
  meant: RawBuilder<unknown>,
) => sql`
  SELECT DISTINCT ON (f.school_id) f.id, f.school_id, f.municipality_id, f.status, f.submitted_at, c.period,
         m.name AS municipality_name
    FROM survey_forms f
    JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id AND c.form_code = ${formCode}
    ${municipalityName}
   WHERE f.region_id = ${scope.regionId} AND f.status = ANY (${statuses}::text[])
     AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
     AND ${meant}
   ORDER BY f.school_id, c.due_on DESC, c.opened_at DESC`;

/** What forms of one kind ask for. Who reads a request whole is not shown it twice. */
function requestsOf(
  { full, methodical }: HelpReading,
  formCode: string,
  { methodicalTypes }: HelpRegister,
  meant: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { regionId } = full;
  return sql`(
    WITH whole AS (${lastForms(full, formCode, ['accepted', 'submitted'], meant)}),
    partly AS (${lastForms(methodical, formCode, ['accepted'], meant)}),
    last AS (
      SELECT whole.*, true AS is_whole FROM whole
       UNION ALL
      SELECT partly.*, false FROM partly WHERE id NOT IN (SELECT id FROM whole))
    SELECT l.id AS "formId", k.row, k.cell, o.id AS "schoolId", o.short_name AS "schoolName",
           l.municipality_id AS "municipalityId", l.municipality_name AS "municipalityName",
           l.period, l.status = 'submitted' AS submitted, l.submitted_at AS "askedAt",
           k.type, k.urgency, k.text, CASE WHEN l.is_whole THEN k.factor END AS factor, k.words
      FROM last l
      JOIN survey_help_requests k ON k.region_id = ${regionId} AND k.form_id = l.id
      JOIN organizations o ON o.region_id = ${regionId} AND o.id = l.school_id
     WHERE (l.is_whole OR k.type = ANY (${methodicalTypes}::text[])))`;
}

/** Every request that the person may read, of the schools `f` that are meant. */
export const requests = (reading: HelpReading, meant: RawBuilder<unknown>) =>
  sql.join(
    Object.entries(reading.registers).map(([code, register]) => requestsOf(reading, code, register, meant)),
    sql` UNION ALL `,
  );

/** Without the words that it is found by. */
const requestColumns = sql`
  q."formId", q.row, q.cell, q."schoolId", q."schoolName", q."municipalityId", q."municipalityName",
  q.period, q.submitted, q."askedAt", q.type, q.urgency, q.text, q.factor`;

/** The same, as it stands. */
export const asked = (reading: HelpReading, formId: SurveyFormId | undefined) => sql`
  SELECT ${requestColumns}, ${stateColumns},
         (SELECT count(*)::int FROM survey_help_states n
           WHERE n.region_id = ${reading.full.regionId} AND n.form_id = q."formId" AND n.row = q.row) AS seen
    FROM (${requests(reading, sql`true`)}) q
    LEFT JOIN LATERAL (
     SELECT * FROM survey_help_states s
      WHERE s.region_id = ${reading.full.regionId} AND s.form_id = q."formId" AND s.row = q.row
      ORDER BY s.made_at DESC, s.id DESC LIMIT 1) s ON true
    LEFT JOIN organizations r ON r.region_id = ${reading.full.regionId} AND r.id = s.organization_id
    LEFT JOIN users u ON u.region_id = ${reading.full.regionId} AND u.id = s.made_by
   WHERE ${formId ? sql`q."formId" = ${formId}` : sql`true`}`;

/** As `foldText`: case, ё and runs of spaces make no difference. */
const foldedText = (text: RawBuilder<unknown>) =>
  sql`regexp_replace(translate(lower(${text}), 'ё', 'е'), '\\s+', ' ', 'g')`;
const folded = (column: string) => foldedText(sql`${sql.ref(column)}`);

function matching({ status, municipalityId, search }: HelpFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (status) conditions.push(sql`coalesce(a.status, 'new') = ${status}`);
  if (municipalityId) conditions.push(sql`a."municipalityId" = ${municipalityId}`);
  if (search) {
    const like = containing(foldText(search));
    const texts = ['a.text', 'a.factor', 'a.schoolName'].map((column) => sql`${folded(column)} LIKE ${like}`);
    conditions.push(sql`(${sql.join(texts, sql` OR `)})`);
  }
  return sql.join(conditions, sql` AND `);
}

const ofKind = ({ type, urgency }: HelpFilter) => sql`
  (${type ?? null}::text IS NULL OR a.type = ${type ?? null})
  AND (${urgency ?? null}::text IS NULL OR a.urgency = ${urgency ?? null})`;

/** What nobody took, the most urgent of it first, before what is in work and what is closed; then by place. */
export async function listHelp(
  tx: Tx,
  reading: HelpReading,
  urgencies: readonly string[],
  filter: HelpFilter,
  paging: Paging,
): Promise<HelpRow[]> {
  const { rows } = await sql<HelpRow>`
    SELECT a.* FROM (${asked(reading, filter.formId)}) a
     WHERE ${matching(filter)} AND ${ofKind(filter)}
     ORDER BY array_position(ARRAY['new', 'taken'], coalesce(a.status, 'new')) NULLS LAST,
              array_position(${urgencies}::text[], a.urgency) NULLS LAST,
              a."municipalityName", a."schoolName", a."formId", a.row
     ${ofPage(paging)}`.execute(tx);
  return rows;
}

export async function findHelp(
  tx: Tx,
  reading: HelpReading,
  formId: SurveyFormId,
  row: string,
): Promise<HelpRow | undefined> {
  const { rows } = await sql<HelpRow>`
    SELECT a.* FROM (${asked(reading, formId)}) a WHERE a.row = ${row}`.execute(tx);
  return rows[0];
}

/** How many requests of each kind and place the person may read, however few match. */
export async function countHelp(tx: Tx, reading: HelpReading, filter: HelpFilter): Promise<HelpGroup[]> {
  const here = matching(filter);
  const { rows } = await sql<HelpGroup>`
    SELECT a.type, a.urgency,
           jsonb_build_object('id', a."municipalityId", 'name', a."municipalityName") AS municipality,
           count(*) FILTER (WHERE ${here}) AS here,
           count(*) FILTER (WHERE ${here} AND ${ofKind(filter)}) AS shown
      FROM (${asked(reading, filter.formId)}) a
     GROUP BY a.type, a.urgency, a."municipalityId", a."municipalityName"
     ORDER BY a."municipalityName", a.type, a.urgency`.execute(tx);
  return rows;
}

/** States of one request, the last one first. */
export async function listHelpStates(
  tx: Tx,
  regionId: RegionId,
  formId: SurveyFormId,
  row: string,
): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    SELECT ${stateColumns}
      FROM survey_help_states s
      LEFT JOIN organizations r ON r.region_id = s.region_id AND r.id = s.organization_id
      JOIN users u ON u.region_id = s.region_id AND u.id = s.made_by
     WHERE s.region_id = ${regionId} AND s.form_id = ${formId} AND s.row = ${row}
     ORDER BY s.made_at DESC, s.id DESC`.execute(tx);
  return rows;
}

/**
 * What the form asks for from now on.
 * @apart follows from what was sent or agreed, which was proved
 */
export async function saveAsked(
  tx: Tx,
  regionId: RegionId,
  formId: SurveyFormId,
  asked: readonly AskedHelp[],
): Promise<void> {
  await sql`DELETE FROM survey_help_requests WHERE region_id = ${regionId} AND form_id = ${formId}`.execute(
    tx,
  );
  if (asked.length === 0) return;
  await tx
    .insertInto('survey_help_requests')
    .values(asked.map((request) => ({ region_id: regionId, form_id: formId, ...request })))
    .execute();
}

/** Two people who answer at once go one after the other. */
export async function lockHelpOf(tx: Tx, formId: SurveyFormId): Promise<void> {
  await sql`SELECT 1 FROM survey_forms WHERE id = ${formId} FOR NO KEY UPDATE`.execute(tx);
}

export interface Helper {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly municipalityId: MunicipalityId | null;
}

/** Organisations at work that are no schools; the region's own first. */
export async function listHelpers(tx: Tx, regionId: RegionId): Promise<Helper[]> {
  const { rows } = await sql<Helper>`
    SELECT id, kind, short_name AS name, municipality_id AS "municipalityId" FROM organizations
     WHERE region_id = ${regionId} AND kind <> 'school' AND closed_on IS NULL
     ORDER BY municipality_id IS NOT NULL, short_name`.execute(tx);
  return rows;
}

/** A row of a school's form that asks for help. */
export interface HelpRequest extends Place {
  readonly formId: SurveyFormId;
  readonly row: string;
}

export interface NewHelpState {
  readonly id: string;
  readonly status: Exclude<HelpStatus, 'new'>;
  readonly organizationId: OrganizationId | null;
  readonly note: string | null;
  readonly by: UserId;
  readonly at: Date;
}

export async function insertHelpState(
  tx: Tx,
  request: Authorized<HelpRequest, 'answer_help'>,
  state: NewHelpState,
): Promise<void> {
  await tx
    .insertInto('survey_help_states')
    .values({
      region_id: sql`current_region()`,
      id: state.id,
      form_id: request.formId,
      row: request.row,
      status: state.status,
      organization_id: state.organizationId,
      note: state.note,
      made_by: state.by,
      made_at: state.at,
    })
    .execute();
}
