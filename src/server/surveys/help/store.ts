import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Place, Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { MunicipalityId, OrganizationId, RegionId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { HelpRegister, HelpStatus } from '#domain/surveys/help/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { literally } from '#server/lib/like.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { municipalityName } from '../store.ts';

export interface HelpRow extends Partial<StateRow> {
  readonly formId: SurveyFormId;
  readonly row: string;
  readonly schoolId: OrganizationId;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly period: string;
  readonly submitted: boolean;
  readonly type: string;
  readonly urgency: string;
  readonly text: string;
  readonly factor: string;
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

export interface HelpOf {
  readonly formCode: string;
  readonly register: HelpRegister;
  /** Only accepted forms and these kinds of help; otherwise all kinds, forms under review too. */
  readonly onlyTypes?: readonly string[];
  readonly formId?: SurveyFormId | undefined;
}

const stateColumns = sql`
  s.status, s.note, u.full_name AS by, s.made_at AS at,
  r.id AS "organizationId", r.kind AS "organizationKind", r.short_name AS "organizationName"`;

/**
 * Requests of the last form of each school: what was asked before is not what is needed now. The rows that may
 * ask are taken out of the large document of answers once.
 */
export async function listHelp(
  tx: Tx,
  scope: Scope,
  { formCode, register, onlyTypes, formId }: HelpOf,
): Promise<HelpRow[]> {
  const { rows: path, columns } = register;
  const cell = (column: string) => sql`l.cells ->> (k.row || ${`.${column}`}::text)`;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (onlyTypes) conditions.push(sql`${cell(columns.type)} = ANY (${onlyTypes}::text[])`);
  if (formId) conditions.push(sql`l.id = ${formId}`);
  const { rows } = await sql<HelpRow>`
    WITH last AS (
      SELECT DISTINCT ON (f.school_id) f.id, f.school_id, f.municipality_id, f.status, c.period,
             m.name AS municipality_name
        FROM survey_forms f
        JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id AND c.form_code = ${formCode}
        ${municipalityName}
       WHERE f.region_id = ${scope.regionId}
         AND f.status = ANY (${onlyTypes ? ['accepted'] : ['accepted', 'submitted']}::text[])
         AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
       ORDER BY f.school_id, c.due_on DESC, c.opened_at DESC),
    l AS MATERIALIZED (
      SELECT last.*, own.cells FROM last
        JOIN survey_forms f ON f.region_id = ${scope.regionId} AND f.id = last.id
       CROSS JOIN LATERAL (
         SELECT jsonb_object_agg(a.key, a.value) AS cells FROM jsonb_each(f.answers) AS a (key, value)
          WHERE a.key LIKE ${`${literally(path)}[%`}) own)
    SELECT l.id AS "formId", k.row, o.id AS "schoolId", o.short_name AS "schoolName",
           l.municipality_id AS "municipalityId", l.municipality_name AS "municipalityName",
           l.period, l.status = 'submitted' AS submitted,
           ${cell(columns.type)} AS type, ${cell(columns.urgency)} AS urgency,
           coalesce(${cell(columns.text)}, '') AS text, coalesce(${cell(columns.factor)}, '') AS factor,
           (SELECT count(*)::int FROM survey_help_states n
             WHERE n.region_id = ${scope.regionId} AND n.form_id = l.id AND n.row = k.row) AS seen, ${stateColumns}
      FROM l
     CROSS JOIN LATERAL (
       SELECT left(a.key, -length(${`.${columns.needed}`}::text)) AS row FROM jsonb_each(l.cells) AS a (key, value)
        WHERE a.key LIKE ${`${literally(path)}[%].${literally(columns.needed)}`} AND a.value = 'true') k
      JOIN organizations o ON o.region_id = ${scope.regionId} AND o.id = l.school_id
      LEFT JOIN LATERAL (
       SELECT * FROM survey_help_states s
        WHERE s.region_id = ${scope.regionId} AND s.form_id = l.id AND s.row = k.row
        ORDER BY s.made_at DESC, s.id DESC LIMIT 1) s ON true
      LEFT JOIN organizations r ON r.region_id = ${scope.regionId} AND r.id = s.organization_id
      LEFT JOIN users u ON u.region_id = ${scope.regionId} AND u.id = s.made_by
     WHERE ${sql.join(conditions, sql` AND `)}
     ORDER BY l.municipality_name, o.short_name, k.row`.execute(tx);
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
  return tx
    .selectFrom('organizations')
    .select(['id', 'kind', 'short_name as name', 'municipality_id as municipalityId'])
    .where('region_id', '=', regionId)
    .where('kind', '<>', 'school')
    .where('closed_on', 'is', null)
    .orderBy(sql`municipality_id IS NOT NULL`)
    .orderBy('short_name')
    .execute();
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
