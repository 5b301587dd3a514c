import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type {
  ChangeRequestId,
  MunicipalityId,
  OrganizationId,
  RegionId,
  SurveyFormId,
  UserId,
} from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type {
  ChangeRequestAction,
  ChangeRequestSide,
  ChangeRequestStatus,
  RequestedChange,
} from '#domain/surveys/change-requests/model.ts';
import type { CampaignChain, ReviewAction } from '#domain/surveys/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { type FormHead, formTables, place } from '../store.ts';

export interface ChangeRequestRecord {
  readonly id: ChangeRequestId;
  readonly side: ChangeRequestSide;
  readonly status: ChangeRequestStatus;
  readonly reason: string;
  readonly changes: readonly RequestedChange[];
  readonly by: string;
  readonly at: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Requests of one form, the newest first. */
export async function listRequestsOf(tx: Tx, formId: SurveyFormId): Promise<ChangeRequestRecord[]> {
  const { rows } = await sql<ChangeRequestRecord>`
    SELECT r.id, r.side, r.status, r.reason, r.changes, u.full_name AS by, r.made_at AS at,
           e.full_name AS "endedBy", r.ended_at AS "endedAt", r.end_reason AS "endReason"
      FROM survey_change_requests r
      JOIN users u ON u.region_id = r.region_id AND u.id = r.made_by
      LEFT JOIN users e ON e.region_id = r.region_id AND e.id = r.ended_by
     WHERE r.form_id = ${formId}
     ORDER BY r.id DESC`.execute(tx);
  return rows;
}

/**
 * Whoever changes a request holds its form, so two decisions never meet here.
 * @throws AppError `not_found`
 */
export async function getRequest(
  tx: Tx,
  formId: SurveyFormId,
  id: ChangeRequestId,
): Promise<ChangeRequestRecord> {
  const found = (await listRequestsOf(tx, formId)).find((request) => request.id === id);
  if (!found) throw new AppError('not_found', 'change_request.not_found');
  return found;
}

export async function insertRequest(
  tx: Tx,
  request: {
    regionId: RegionId;
    id: ChangeRequestId;
    formId: SurveyFormId;
    side: ChangeRequestSide;
    reason: string;
    changes: readonly RequestedChange[];
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('survey_change_requests')
    .values({
      region_id: request.regionId,
      id: request.id,
      form_id: request.formId,
      side: request.side,
      reason: request.reason,
      changes: JSON.stringify(request.changes),
      status: 'open',
      made_by: request.by,
      made_at: request.at,
      ended_by: null,
      ended_at: null,
      end_reason: null,
    })
    .execute();
}

interface End {
  readonly by: UserId;
  readonly at: Date;
  readonly reason: string | null;
}

export async function endRequest(
  tx: Tx,
  request: Authorized<ChangeRequestRecord, ChangeRequestAction>,
  { status, by, at, reason }: End & { status: Exclude<ChangeRequestStatus, 'open'> },
): Promise<void> {
  await tx
    .updateTable('survey_change_requests')
    .set({ status, ended_by: by, ended_at: at, end_reason: reason })
    .where('id', '=', request.id)
    .execute();
}

/** The form is accepted no more: nothing is left to agree on. */
export async function endOpenRequests(
  tx: Tx,
  form: Authorized<FormHead, ReviewAction>,
  { by, at, reason }: End,
): Promise<void> {
  await tx
    .updateTable('survey_change_requests')
    .set({ status: 'withdrawn', ended_by: by, ended_at: at, end_reason: reason })
    .where('form_id', '=', form.id)
    .where('status', '=', 'open')
    .execute();
}

export interface ListedRequest {
  readonly id: ChangeRequestId;
  readonly formId: SurveyFormId;
  readonly title: string;
  readonly schoolId: OrganizationId;
  readonly schoolKind: OrganizationKind;
  readonly schoolName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly side: ChangeRequestSide;
  readonly status: ChangeRequestStatus;
  readonly cells: number;
  readonly madeBy: UserId;
  readonly by: string;
  readonly at: Date;
}

export interface RequestFilter extends Paging {
  /** Beside those to decide, what this person proposed. */
  readonly orMadeBy?: UserId | undefined;
  readonly status?: ChangeRequestStatus | undefined;
  /** Open ones: those of reviewers within the scope `school`, those of schools within the scope of their chain. */
  readonly deciding?: Readonly<Record<'school' | CampaignChain, Scope>> | undefined;
}

/** What waits for a decision first, then the newest. */
export async function listRequests(
  tx: Tx,
  scope: Scope,
  { status, deciding, orMadeBy, ...paging }: RequestFilter,
): Promise<ListPage<ListedRequest>> {
  const conditions: RawBuilder<unknown>[] = [sql`r.region_id = ${scope.regionId}`, withinScope(scope, place)];
  if (status) conditions.push(sql`r.status = ${status}`);
  if (deciding) {
    conditions.push(sql`r.status = 'open' AND (r.made_by = ${orMadeBy ?? null}::uuid OR
      r.side = 'school' AND c.chain = 'municipality' AND ${withinScope(deciding.municipality, place)}
      OR r.side = 'school' AND c.chain = 'ministry' AND ${withinScope(deciding.ministry, place)}
      OR r.side = 'reviewer' AND ${withinScope(deciding.school, place)})`);
  }
  const matching = sql`
    FROM survey_change_requests r JOIN (${formTables}) ON f.region_id = r.region_id AND f.id = r.form_id
   WHERE ${sql.join(conditions, sql` AND `)}`;
  const columns = sql`
    r.id, r.form_id AS "formId", c.title, f.school_id AS "schoolId", o.kind AS "schoolKind",
           o.short_name AS "schoolName", f.municipality_id AS "municipalityId", m.name AS "municipalityName",
           r.side, r.status, r.made_by AS "madeBy", jsonb_array_length(r.changes) AS cells, r.made_at AS at,
           (SELECT u.full_name FROM users u WHERE u.region_id = r.region_id AND u.id = r.made_by) AS by`;
  return pageOf<ListedRequest>(tx, paging, {
    columns,
    matching,
    order: sql`r.status <> 'open', r.made_at DESC, r.id DESC`,
  });
}
