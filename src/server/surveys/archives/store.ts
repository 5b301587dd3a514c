import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { CampaignId, RegionId, SurveyArchiveId, SurveyFormId, UserId } from '#domain/kernel/ids.ts';
import type { ArchiveStatus } from '#domain/surveys/archives/model.ts';
import type { Tx } from '#server/lib/db.ts';
import type { Owner } from '#server/lib/feature.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { place } from '../store.ts';

export interface StoredArchive {
  readonly id: SurveyArchiveId;
  readonly status: ArchiveStatus;
  readonly done: number;
  readonly total: number;
  readonly endedAt: Date | null;
  readonly sha256: string | null;
  readonly size: number | null;
}

interface OfPerson {
  readonly campaignId: CampaignId;
  readonly userId: UserId;
}

/**
 * The last one that a person asked for, if every form in it still lies within the scope.
 * @param keptSince what ended before is as good as removed
 */
export async function findArchive(
  tx: Tx,
  scope: Scope,
  { campaignId, userId }: OfPerson,
  keptSince: Date,
): Promise<StoredArchive | undefined> {
  const { rows } = await sql<StoredArchive & { readable: number }>`
    SELECT a.id, a.status, a.done, cardinality(a.form_ids) AS total, a.ended_at AS "endedAt", a.sha256, a.size,
           (SELECT count(*) FROM survey_forms f
             WHERE f.region_id = a.region_id AND f.id = ANY (a.form_ids) AND ${withinScope(scope, place)}) AS readable
      FROM survey_archives a
     WHERE a.region_id = ${scope.regionId} AND a.campaign_id = ${campaignId} AND a.asked_by = ${userId}
     ORDER BY a.id DESC LIMIT 1`.execute(tx);
  const [found] = rows;
  if (!found || found.readable < found.total || (found.endedAt && found.endedAt < keptSince))
    return undefined;
  const { readable, ...archive } = found;
  return archive;
}

/** Two requests of one person for one collection come one after another. */
export async function lockArchivesOf(tx: Tx, { campaignId, userId }: OfPerson): Promise<void> {
  const name = `archive of ${campaignId} for ${userId}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`.execute(tx);
}

export async function insertArchive(
  tx: Tx,
  asked: OfPerson & {
    readonly regionId: RegionId;
    readonly id: SurveyArchiveId;
    readonly formIds: readonly SurveyFormId[];
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    INSERT INTO survey_archives (region_id, id, campaign_id, asked_by, asked_at, form_ids)
    VALUES (${asked.regionId}, ${asked.id}, ${asked.campaignId}, ${asked.userId}, ${asked.at}, ${asked.formIds}::uuid[])`.execute(
    tx,
  );
}

/** @apart one's own, found by its person */
export async function setCancelled(tx: Tx, id: SurveyArchiveId, at: Date): Promise<void> {
  await sql`
    UPDATE survey_archives SET status = 'cancelled', ended_at = ${at}
     WHERE id = ${id} AND status IN ('waiting', 'preparing')`.execute(tx);
}

/** An archive in the hands of the queue. */
export interface TakenArchive {
  readonly regionId: RegionId;
  readonly id: SurveyArchiveId;
  readonly attempt: number;
}

/** Of a maker who says nothing for so long the server was killed; thrice is no accident. */
const SILENCE = '1 minute';
const MOST_ATTEMPTS = 3;

export async function takeArchive(owner: Owner): Promise<TakenArchive | undefined> {
  const { rows } = await owner.query<TakenArchive>(
    'SELECT region_id AS "regionId", id, attempt FROM take_archive($1, $2)',
    [SILENCE, MOST_ATTEMPTS],
  );
  return rows[0];
}

export async function getTaken(
  tx: Tx,
  { id }: TakenArchive,
): Promise<{ readonly formIds: readonly SurveyFormId[] }> {
  const { rows } = await sql<{ formIds: SurveyFormId[] }>`
    SELECT form_ids AS "formIds" FROM survey_archives WHERE id = ${id}`.execute(tx);
  return { formIds: rows[0]?.formIds ?? [] };
}

/** Whoever has been taken for dead, or whose archive was cancelled, is not heard any more. */
const stillMine = ({ id, attempt }: TakenArchive) =>
  sql`id = ${id} AND attempt = ${attempt} AND status = 'preparing'`;

/**
 * Says how far it is, and that its maker lives; false when it is theirs no more.
 * @apart work of the queue
 */
export async function setDone(tx: Tx, taken: TakenArchive, done: number): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE survey_archives SET done = ${done}, beat_at = clock_timestamp() WHERE ${stillMine(taken)}`.execute(
    tx,
  );
  return numAffectedRows > 0n;
}

/** @apart work of the queue */
export async function setReady(
  tx: Tx,
  taken: TakenArchive,
  { sha256, size, at }: { readonly sha256: string; readonly size: number; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE survey_archives
       SET status = 'ready', done = cardinality(form_ids), sha256 = ${sha256}, size = ${size}, ended_at = ${at}
     WHERE ${stillMine(taken)}`.execute(tx);
  return numAffectedRows > 0n;
}

/** @apart work of the queue */
export async function setFailed(tx: Tx, taken: TakenArchive, at: Date): Promise<void> {
  await sql`
    UPDATE survey_archives SET status = 'failed', ended_at = ${at} WHERE ${stillMine(taken)}`.execute(tx);
}

/**
 * Lets go of it when the server stops: the next start begins it anew.
 * @apart work of the queue
 */
export async function setWaiting(tx: Tx, taken: TakenArchive): Promise<void> {
  await sql`UPDATE survey_archives SET status = 'waiting', done = 0 WHERE ${stillMine(taken)}`.execute(tx);
}
