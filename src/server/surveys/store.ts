import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { Answers, FindingComments } from '#domain/forms/model.ts';
import type { Carried } from '#domain/forms/rules.carried.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  CampaignId,
  MunicipalityId,
  OrganizationId,
  RegionId,
  SchoolListId,
  SurveyFormId,
  UserId,
} from '#domain/kernel/ids.ts';
import type {
  Campaign,
  CampaignAddressees,
  CampaignChain,
  ReviewAction,
  SurveyStatus,
} from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

/** A school's form without its answers. */
export interface FormHead {
  readonly id: SurveyFormId;
  readonly campaign: Campaign;
  readonly school: { readonly id: OrganizationId; readonly kind: OrganizationKind; readonly name: string };
  readonly municipality: { readonly id: MunicipalityId; readonly name: string };
  readonly status: SurveyStatus;
  readonly round: number;
  readonly openedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly firstSubmittedAt: Date | null;
  readonly returnReason: string | null;
  /** The school's own due date: that of the collection, or a later one after an extension. */
  readonly dueOn: LocalDate;
  readonly reopened: boolean;
  readonly version: number;
  /** What the automatic checks said of the last submission; null: never sent. */
  readonly findings: { readonly errors: number; readonly warnings: number } | null;
  /** Of a school that is no more: since when, and which school took it over. */
  readonly closure: { readonly on: LocalDate; readonly successor: string | null } | null;
}

/** The whole document. */
export interface FormDocument extends FormHead {
  readonly answers: Answers;
  readonly cellVersions: Readonly<Record<string, number>>;
  readonly comments: FindingComments;
  readonly carried: Carried;
  /** Sections that a returned form lets the school change; null: all of them. */
  readonly openSections: readonly string[] | null;
}

type CampaignRow = Omit<Campaign, 'closedAt'> & { readonly closedAt: Date | null };

/** Flat: hundreds of rows are read at once, and a value put together in the database costs as much as the row. */
interface HeadRow
  extends Omit<FormHead, 'campaign' | 'school' | 'municipality' | 'findings' | 'closure'>,
    Omit<CampaignRow, 'id' | 'dueOn'> {
  readonly campaignId: CampaignId;
  readonly campaignDueOn: LocalDate;
  readonly schoolId: OrganizationId;
  readonly schoolKind: OrganizationKind;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly closedOn: LocalDate | null;
  readonly successor: string | null;
}

type DocumentRow = HeadRow & Omit<FormDocument, keyof FormHead>;

const campaignColumns = sql`
  c.id, c.title, c.source, c.form_code AS "formCode", c.form_version AS "formVersion", c.due_on AS "dueOn", c.period, c.chain,
  c.closed_at AS "closedAt"`;

const headColumns = sql`
  f.id, f.status, f.round, f.version, f.opened_at AS "openedAt", f.submitted_at AS "submittedAt",
  f.first_submitted_at AS "firstSubmittedAt", f.return_reason AS "returnReason", coalesce(f.due_on, c.due_on) AS "dueOn",
  f.reopened_at IS NOT NULL AS reopened, f.finding_errors AS errors, f.finding_warnings AS warnings,
  c.id AS "campaignId", c.title, c.source, c.form_code AS "formCode", c.form_version AS "formVersion",
  c.due_on AS "campaignDueOn", c.period, c.chain, c.closed_at AS "closedAt",
  f.school_id AS "schoolId", o.kind AS "schoolKind", o.short_name AS "schoolName",
  f.municipality_id AS "municipalityId", m.name AS "municipalityName", o.closed_on AS "closedOn", successor.short_name AS successor`;

const documentColumns = sql`
  ${headColumns}, f.answers, f.cell_versions AS "cellVersions", f.comments, f.open_sections AS "openSections",
  jsonb_build_object('cells', f.prefilled, 'confirmed', f.confirmed_sections) AS carried`;

/**
 * A form keeps its municipality of that time. `m.name` is the one it bore on the due day, the last one where it
 * was no more by then.
 */
export const municipalityName = sql`
  JOIN LATERAL (
    SELECT n.name FROM municipality_names n
     WHERE n.region_id = f.region_id AND n.municipality_id = f.municipality_id AND n.valid_from <= c.due_on
     ORDER BY n.valid_from DESC LIMIT 1) m ON true`;

export const formTables = sql`
  survey_forms f
  JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
  JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
  LEFT JOIN organizations successor ON successor.region_id = o.region_id AND successor.id = o.successor_id
  ${municipalityName}`;

export const place = { organization: 'f.school_id', municipality: 'f.municipality_id' };

const presentCampaign = ({ closedAt, ...campaign }: CampaignRow): Campaign => ({
  ...campaign,
  closedAt: closedAt?.toISOString() ?? null,
});

function presentHead(row: HeadRow): FormHead {
  const { campaignId, campaignDueOn, title, source, formCode, formVersion, period, chain, closedAt, ...own } =
    row;
  const { schoolId, schoolKind, schoolName, municipalityId, municipalityName, ...rest } = own;
  const { errors, warnings, closedOn, successor, ...head } = rest;
  const campaign = {
    id: campaignId,
    title,
    source,
    formCode,
    formVersion,
    dueOn: campaignDueOn,
    period,
    chain,
  };
  return {
    ...head,
    campaign: presentCampaign({ ...campaign, closedAt }),
    school: { id: schoolId, kind: schoolKind, name: schoolName },
    municipality: { id: municipalityId, name: municipalityName },
    findings: errors === null || warnings === null ? null : { errors, warnings },
    closure: closedOn === null ? null : { on: closedOn, successor },
  };
}

function presentDocument(row: DocumentRow): FormDocument {
  const { answers, cellVersions, comments, openSections, carried } = row;
  return { ...presentHead(row), answers, cellVersions, comments, openSections, carried };
}

/** Whether a collection `c` asks a school within the scope: what others are asked is theirs to know. */
export const asksWithin = (scope: Scope): RawBuilder<boolean> => sql<boolean>`EXISTS (
  SELECT 1 FROM survey_forms f
   WHERE f.region_id = c.region_id AND f.campaign_id = c.id AND ${withinScope(scope, place)})`;

export async function listCampaigns(tx: Tx, scope: Scope): Promise<Campaign[]> {
  const { rows } = await sql<CampaignRow>`
    SELECT ${campaignColumns} FROM campaigns c
     WHERE c.region_id = ${scope.regionId} AND ${asksWithin(scope)}
     ORDER BY c.opened_at DESC`.execute(tx);
  return rows.map(presentCampaign);
}

/** @throws AppError `not_found`, also for a collection that asks nobody within the scope */
export async function getCampaign(tx: Tx, scope: Scope, id: CampaignId, lock?: 'lock'): Promise<Campaign> {
  const { rows } = await sql<CampaignRow>`
    SELECT ${campaignColumns} FROM campaigns c
     WHERE c.id = ${id} AND ${asksWithin(scope)} ${lock ? sql`FOR NO KEY UPDATE` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError('not_found', 'campaign.not_found');
  return presentCampaign(row);
}

export interface FormFilter {
  readonly campaignId?: CampaignId | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly status?: SurveyStatus | undefined;
  readonly chain?: CampaignChain | undefined;
  readonly search?: string | undefined;
}

/** What waits for a decision first, then by municipality and school. */
export async function listForms(tx: Tx, scope: Scope, filter: FormFilter): Promise<FormHead[]> {
  const conditions: RawBuilder<unknown>[] = [sql`f.region_id = ${scope.regionId}`, withinScope(scope, place)];
  if (filter.campaignId) conditions.push(sql`f.campaign_id = ${filter.campaignId}`);
  if (filter.municipalityId) conditions.push(sql`f.municipality_id = ${filter.municipalityId}`);
  if (filter.status) conditions.push(sql`f.status = ${filter.status}`);
  if (filter.chain) conditions.push(sql`c.chain = ${filter.chain}`);
  if (filter.search) {
    conditions.push(sql`o.short_name ILIKE ${containing(filter.search)}`);
  }
  const { rows } = await sql<HeadRow>`
    SELECT ${headColumns} FROM ${formTables}
     WHERE ${sql.join(conditions, sql` AND `)}
     ORDER BY array_position(ARRAY['submitted', 'returned', 'draft', 'accepted'], f.status), m.name, o.short_name, f.id`.execute(
    tx,
  );
  return rows.map(presentHead);
}

/**
 * One form within the scope; `lock` holds it until the transaction ends.
 * @throws AppError `not_found`, also for a form outside the scope: a guessed address tells nothing
 */
export async function getForm(tx: Tx, scope: Scope, id: SurveyFormId, lock?: 'lock'): Promise<FormDocument> {
  const wanted = sql`f.region_id = ${scope.regionId} AND f.id = ${id} AND ${withinScope(scope, place)}`;
  // Read only when it is held: meanwhile its collection may have been closed, and a waiting reader saw it open.
  if (lock) await sql`SELECT 1 FROM survey_forms f WHERE ${wanted} FOR UPDATE`.execute(tx);
  const { rows } = await sql<DocumentRow>`
    SELECT ${documentColumns} FROM ${formTables} WHERE ${wanted}`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'survey.not_found');
  return presentDocument(row);
}

/** Whole documents in the order of their ids; what is outside of the scope is left out. */
export async function listDocuments(
  tx: Tx,
  scope: Scope,
  ids: readonly SurveyFormId[],
): Promise<FormDocument[]> {
  const { rows } = await sql<DocumentRow>`
    SELECT ${documentColumns} FROM ${formTables}
     WHERE f.region_id = ${scope.regionId} AND f.id = ANY (${ids}::uuid[]) AND ${withinScope(scope, place)}
     ORDER BY array_position(${ids}::uuid[], f.id)`.execute(tx);
  return rows.map(presentDocument);
}

/** A collection about to be opened. `schoolListId` is null unless a frozen list is asked. */
export type NewCampaign = Omit<Campaign, 'closedAt'> & {
  readonly addressees: CampaignAddressees;
  readonly schoolListId: SchoolListId | null;
};

/** The previous collection of the same form is the last one that was due before this one. */
export async function insertCampaign(
  tx: Tx,
  campaign: NewCampaign & { regionId: RegionId; openedAt: Date },
): Promise<void> {
  await sql`
    INSERT INTO campaigns (region_id, id, form_code, form_version, school_list_id, title, source, due_on, opened_at,
                           period, addressees, chain, previous_campaign_id)
    VALUES (${campaign.regionId}, ${campaign.id}, ${campaign.formCode}, ${campaign.formVersion}, ${campaign.schoolListId},
            ${campaign.title}, ${campaign.source}, ${campaign.dueOn}, ${campaign.openedAt},
            ${campaign.period}, ${campaign.addressees}, ${campaign.chain},
            (SELECT id FROM campaigns
              WHERE region_id = ${campaign.regionId} AND form_code = ${campaign.formCode} AND due_on < ${campaign.dueOn}
              ORDER BY due_on DESC, opened_at DESC LIMIT 1))`.execute(tx);
}

/** One empty form per school; ids and schools go by pairs. */
export async function insertForms(
  tx: Tx,
  regionId: RegionId,
  campaignId: CampaignId,
  forms: readonly { id: SurveyFormId; schoolId: OrganizationId; municipalityId: MunicipalityId }[],
): Promise<void> {
  await sql`
    INSERT INTO survey_forms (region_id, id, campaign_id, school_id, municipality_id, status)
    SELECT ${regionId}::uuid, f.id, ${campaignId}::uuid, f.school_id, f.municipality_id, 'draft'
      FROM unnest(${forms.map((f) => f.id)}::uuid[], ${forms.map((f) => f.schoolId)}::uuid[],
                  ${forms.map((f) => f.municipalityId)}::uuid[]) AS f (id, school_id, municipality_id)`.execute(
    tx,
  );
}

export interface StatusChange {
  readonly status: SurveyStatus;
  readonly returnReason: string | null;
  readonly by: UserId;
  readonly at: Date;
}

export interface Decided extends StatusChange {
  /** Sections that a return lets the school change; null: all of them. */
  readonly openSections: readonly string[] | null;
}

export interface Submitted extends Pick<StatusChange, 'by' | 'at'> {
  readonly round: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The school sends. */
export async function setSubmitted(
  tx: Tx,
  { id }: Authorized<FormHead, 'submit'>,
  { round, by, at, errors, warnings }: Submitted,
): Promise<void> {
  await sql`
    UPDATE survey_forms
       SET status = 'submitted', version = version + 1, return_reason = NULL, open_sections = NULL,
           round = ${round}, finding_errors = ${errors}, finding_warnings = ${warnings},
           submitted_at = ${at}, submitted_by = ${by}, first_submitted_at = coalesce(first_submitted_at, ${at})
     WHERE id = ${id}`.execute(tx);
}

export async function setDecided(
  tx: Tx,
  { id }: Authorized<FormHead, ReviewAction>,
  { status, returnReason, openSections, by, at }: Decided,
): Promise<void> {
  await sql`
    UPDATE survey_forms
       SET status = ${status}, version = version + 1, return_reason = ${returnReason},
           open_sections = ${openSections}::text[], decided_at = ${at}, decided_by = ${by},
           reopened_at = CASE WHEN ${status} = 'accepted' THEN NULL ELSE reopened_at END
     WHERE id = ${id}`.execute(tx);
}
