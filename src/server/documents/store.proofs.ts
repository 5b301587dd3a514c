import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { NewProof, Proof, WantedProofs } from '#domain/documents/model.proofs.ts';
import type { ProofFactId, RegionId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

interface Noted {
  readonly regionId: RegionId;
  readonly id: ProofFactId;
  readonly at: Date;
}

const lastWord = ({ regionId }: Noted, { kind, subject }: NewProof) => sql`
  SELECT * FROM proof_facts
   WHERE region_id = ${regionId} AND kind = ${kind} AND subject = ${subject}
   ORDER BY id DESC LIMIT 1`;

/** Notes a fact, unless the last word on it says the same. */
export async function insertProof(
  tx: Tx,
  noted: Noted,
  proof: Extract<NewProof, { holds: true }>,
): Promise<void> {
  const { kind, subject, organizationId, link } = proof;
  const summary = JSON.stringify(proof.summary);
  await sql`
    INSERT INTO proof_facts (region_id, id, kind, organization_id, subject, holds, summary, link, noted_at)
    SELECT ${noted.regionId}, ${noted.id}, ${kind}, ${organizationId}, ${subject}, true, ${summary}::jsonb, ${link}, ${noted.at}
     WHERE NOT EXISTS (
       SELECT FROM (${lastWord(noted, proof)}) l
        WHERE l.holds AND l.organization_id = ${organizationId} AND l.summary = ${summary}::jsonb
          AND l.link IS NOT DISTINCT FROM ${link})`.execute(tx);
}

/** Withdraws a fact in the words that it was noted in; what does not hold is not withdrawn. */
export async function insertWithdrawal(
  tx: Tx,
  noted: Noted,
  proof: Extract<NewProof, { holds: false }>,
): Promise<void> {
  await sql`
    INSERT INTO proof_facts (region_id, id, kind, organization_id, subject, holds, summary, link, noted_at)
    SELECT l.region_id, ${noted.id}, l.kind, l.organization_id, l.subject, false, l.summary, l.link, ${noted.at}
      FROM (${lastWord(noted, proof)}) l
     WHERE l.holds`.execute(tx);
}

/** The last word on each of the wanted facts within the scope. */
export async function listProofs(tx: Tx, scope: Scope, wanted: readonly WantedProofs[]): Promise<Proof[]> {
  if (wanted.length === 0) return [];
  const conditions = wanted.map((one) =>
    'subject' in one
      ? sql`(p.kind = ${one.kind} AND p.subject = ${one.subject})`
      : sql`(p.kind = ${one.kind} AND p.organization_id = ${one.organizationId})`,
  );
  const { rows } = await sql<Omit<Proof, 'notedAt'> & { notedAt: Date }>`
    SELECT DISTINCT ON (p.kind, p.subject) p.kind, p.subject, p.holds, p.summary, p.link, p.noted_at AS "notedAt"
      FROM proof_facts p
      JOIN organizations o ON o.region_id = p.region_id AND o.id = p.organization_id
     WHERE p.region_id = ${scope.regionId} AND (${sql.join(conditions, sql` OR `)})
       AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
     ORDER BY p.kind, p.subject, p.id DESC`.execute(tx);
  return rows.map((row) => ({ ...row, notedAt: row.notedAt.toISOString() }));
}
