import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Role } from '#domain/access/roles.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { AppointmentProposalId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { Proposal } from '#domain/people/model.proposals.ts';
import type { Tx } from '#server/lib/db.ts';

type ProposalRow = Omit<Proposal, 'proposedAt'> & { readonly proposedAt: Date };

const present = ({ proposedAt, ...row }: ProposalRow): Proposal => ({
  ...row,
  proposedAt: proposedAt.toISOString(),
});

/** Who is an administrator, and that there is one, is decided one after the other in a region. */
export async function lockAdministrators(tx: Tx, regionId: RegionId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${regionId} administrators`}::text, 0))`.execute(
    tx,
  );
}

export async function insertProposal(
  tx: Tx,
  proposal: {
    regionId: RegionId;
    id: AppointmentProposalId;
    userId: UserId;
    role: Role;
    organizationId: OrganizationId;
    validFrom: LocalDate;
    by: UserId;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('appointment_proposals')
    .values({
      region_id: proposal.regionId,
      id: proposal.id,
      user_id: proposal.userId,
      role: proposal.role,
      organization_id: proposal.organizationId,
      valid_from: proposal.validFrom,
      proposed_by: proposal.by,
      proposed_at: proposal.at,
    })
    .execute();
}

/** Those that wait, the oldest first. */
export async function listProposals(tx: Tx): Promise<Proposal[]> {
  const { rows } = await sql<ProposalRow>`
    SELECT p.id, p.role, p.valid_from AS "validFrom", p.proposed_at AS "proposedAt",
           jsonb_build_object('id', u.id, 'fullName', u.full_name) AS person,
           jsonb_build_object('id', b.id, 'fullName', b.full_name) AS "proposedBy",
           jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization
      FROM appointment_proposals p
      JOIN users u ON u.region_id = p.region_id AND u.id = p.user_id
      JOIN users b ON b.region_id = p.region_id AND b.id = p.proposed_by
      JOIN organizations o ON o.region_id = p.region_id AND o.id = p.organization_id
     WHERE p.decided_at IS NULL
     ORDER BY p.proposed_at, p.id`.execute(tx);
  return rows.map(present);
}

/**
 * Under the lock of administrators, so that two who decide at once do not both.
 * @throws AppError `not_found` when it does not wait
 */
export async function getProposal(tx: Tx, id: AppointmentProposalId): Promise<Proposal> {
  const proposal = (await listProposals(tx)).find((one) => one.id === id);
  if (!proposal) throw new AppError('not_found', 'person.no_such_proposal');
  return proposal;
}

export async function decideProposal(
  tx: Tx,
  { id }: Authorized<Proposal, 'decide'>,
  { by, at, agreed }: { by: UserId; at: Date; agreed: boolean },
): Promise<void> {
  await tx
    .updateTable('appointment_proposals')
    .set({ decided_by: by, decided_at: at, agreed })
    .where('id', '=', id)
    .execute();
}
