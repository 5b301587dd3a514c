import type { WantedProofs } from '#domain/documents/model.proofs.ts';
import type { CampaignId, MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { setSubject } from '#domain/surveys/model.proofs.ts';
import type { ProofBinding } from './model.ts';

/** Whose assignment it is. */
export interface Executor {
  readonly organizationId: OrganizationId;
  readonly municipalityId: MunicipalityId | null;
}

/**
 * The facts that speak for an assignment: of a collection those of the executor's municipality (order 01-21/744,
 * cl. 2.1), of any other kind only the executor's own.
 */
export function wantedProofs(bindings: readonly ProofBinding[], executor: Executor): WantedProofs[] {
  const { organizationId, municipalityId } = executor;
  return bindings.flatMap(({ kind, campaignId }): WantedProofs[] => {
    if (campaignId === null) return [{ kind, organizationId }];
    return municipalityId === null ? [] : [{ kind, subject: setSubject(campaignId, municipalityId) }];
  });
}

/** The collection that the measure is fulfilled by, where its clause demands a form. */
export const collectionOf = (bindings: readonly ProofBinding[]): CampaignId | null =>
  bindings.find(({ campaignId }) => campaignId !== null)?.campaignId ?? null;
