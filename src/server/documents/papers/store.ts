import { type RawBuilder, sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { Paper, PaperKind, WrittenPaper } from '#domain/documents/papers/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { MunicipalityId, OrganizationId, PaperId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { mapPage, type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { dayWords } from '#server/lib/search.ts';
import type { OwnFileId } from '../store.ts';

export interface PaperRecord extends Omit<Paper, 'at'> {
  readonly at: Date;
}

const within = (scope: Scope): RawBuilder<unknown> =>
  withinScope(scope, { organization: 'r.organization_id', municipality: 'r.municipality_id' });

const columns = sql`
  r.id, r.version, r.kind, r.subject, r.number, r.signed_on AS "signedOn", r.signatory, r.party, r.people, r.hours,
  r.decisions, r.link, r.is_complete AS "isComplete", r.withdrawn_why AS withdrawn, u.full_name AS by, r.made_at AS at,
  jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
                             ORDER BY l.position), '[]')
     FROM paper_files l JOIN files f ON f.region_id = l.region_id AND f.id = l.file_id
    WHERE l.region_id = r.region_id AND l.paper_id = r.id) AS files,
  (SELECT count(*) FROM papers e
    WHERE e.region_id = r.region_id AND e.organization_id = r.organization_id AND e.number = r.number AND e.kind = r.kind
      AND e.id <> r.id AND e.withdrawn_at IS NULL
      AND date_trunc('year', e.signed_on) = date_trunc('year', r.signed_on)) AS "sameNumber",
  (SELECT count(DISTINCT s.assignment_id)
     FROM assignment_step_papers p JOIN assignment_steps s ON s.region_id = p.region_id AND s.id = p.step_id
    WHERE p.region_id = r.region_id AND p.paper_id = r.id) AS proves`;

const tables = sql`
  papers r
  JOIN organizations o ON o.region_id = r.region_id AND o.id = r.organization_id
  JOIN users u ON u.region_id = r.region_id AND u.id = r.made_by`;

interface Wanted extends Paging {
  readonly kind?: PaperKind | undefined;
  readonly organizationIds?: readonly OrganizationId[] | undefined;
  readonly incomplete?: boolean | undefined;
  readonly search?: string | undefined;
}

export async function listPapers(tx: Tx, scope: Scope, wanted: Wanted): Promise<ListPage<Paper>> {
  const { kind, organizationIds, incomplete, search } = wanted;
  const conditions = [sql`r.region_id = ${scope.regionId}`, within(scope)];
  if (kind) conditions.push(sql`r.kind = ${kind}`);
  if (organizationIds)
    conditions.push(sql`r.organization_id = ANY (${organizationIds}::uuid[]) AND r.withdrawn_at IS NULL`);
  if (incomplete) conditions.push(sql`NOT r.is_complete`);
  if (search) {
    const like = containing(search);
    conditions.push(
      sql`(r.number ILIKE ${like} OR r.subject ILIKE ${like} OR o.short_name ILIKE ${like} OR ${dayWords('r.signed_on')} = ${search})`,
    );
  }
  const page = await pageOf<PaperRecord>(tx, wanted, {
    columns,
    matching: sql`FROM ${tables} WHERE ${sql.join(conditions, sql` AND `)}`,
    order: sql`r.made_at DESC, r.id DESC`,
  });
  return mapPage(page, presentPaper);
}

export const presentPaper = (row: PaperRecord): Paper => ({ ...row, at: row.at.toISOString() });

/** @throws AppError `not_found`, also outside the scope */
export async function getPaper(tx: Tx, scope: Scope, id: PaperId, lock?: 'lock'): Promise<PaperRecord> {
  const itself = sql`r.region_id = ${scope.regionId} AND r.id = ${id} AND ${within(scope)}`;
  if (lock) await sql`SELECT FROM papers r WHERE ${itself} FOR UPDATE`.execute(tx);
  const { rows } = await sql<PaperRecord>`SELECT ${columns} FROM ${tables} WHERE ${itself}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError('not_found', 'paper.not_found');
  return row;
}

interface Written extends WrittenPaper {
  readonly isComplete: boolean;
  readonly fileIds: readonly OwnFileId[];
}

const valuesOf = ({ fileIds: _, signedOn, isComplete, ...written }: Written) => ({
  ...written,
  signed_on: signedOn,
  is_complete: isComplete,
});

async function setFiles(
  tx: Tx,
  regionId: RegionId,
  id: PaperId,
  fileIds: readonly OwnFileId[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const rows = fileIds.map((fileId, position) => ({
    region_id: regionId,
    paper_id: id,
    file_id: fileId,
    position,
  }));
  await tx.insertInto('paper_files').values(rows).execute();
}

export async function insertPaper(
  tx: Tx,
  place: Authorized<
    { readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId | null },
    'register'
  >,
  made: { regionId: RegionId; id: PaperId; by: UserId; at: Date },
  paper: Written,
): Promise<void> {
  await tx
    .insertInto('papers')
    .values({
      ...valuesOf(paper),
      region_id: made.regionId,
      id: made.id,
      organization_id: place.organizationId,
      municipality_id: place.municipalityId,
      made_by: made.by,
      made_at: made.at,
    })
    .execute();
  await setFiles(tx, made.regionId, made.id, paper.fileIds);
}

export async function updatePaper(
  tx: Tx,
  { id, version }: Authorized<PaperRecord, 'change'>,
  regionId: RegionId,
  paper: Written,
): Promise<void> {
  await tx
    .updateTable('papers')
    .set({ ...valuesOf(paper), version: version + 1 })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('paper_files').where('paper_id', '=', id).execute();
  await setFiles(tx, regionId, id, paper.fileIds);
}

export async function setWithdrawn(
  tx: Tx,
  { id, version }: Authorized<PaperRecord, 'change'>,
  why: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('papers')
    .set({ withdrawn_at: at, withdrawn_why: why, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Whole papers of these organisations by id, those that were withdrawn apart. */
export async function listUsable(
  tx: Tx,
  organizationIds: readonly OrganizationId[],
  ids: readonly PaperId[],
): Promise<{ id: PaperId; kind: PaperKind }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: PaperId; kind: PaperKind }>`
    SELECT id, kind FROM papers
     WHERE id = ANY (${ids}::uuid[]) AND organization_id = ANY (${organizationIds}::uuid[])
       AND is_complete AND withdrawn_at IS NULL`.execute(tx);
  return rows;
}
