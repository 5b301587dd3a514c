import type { MunicipalityId, OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import { type EndpointRight, reachOf } from '#domain/rights.ts';
import type { Actor } from './actor.ts';
import type { Reach } from './roles.ts';

export type Grant =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipalities'; readonly municipalityIds: readonly MunicipalityId[] }
  /** Every organisation of the municipalities that these organisations serve (a ММЦ serves several). */
  | { readonly kind: 'served'; readonly organizationIds: readonly OrganizationId[] }
  | { readonly kind: 'organizations'; readonly organizationIds: readonly OrganizationId[] };

declare const minted: unique symbol;

/** What an actor may see under one right: a union of grants, minted by `scopeOf` alone. */
export interface Scope {
  readonly [minted]: true;
  readonly regionId: RegionId;
  readonly grants: readonly Grant[];
}

/** Collects the grants that the actor's appointments give under `right`; no grant, nothing seen. */
export function scopeOf(actor: Actor, right: EndpointRight): Scope {
  const under = (reach: Reach) => actor.appointments.filter((a) => reachOf(a.role, right) === reach);
  const organizationIds = (reach: Reach) => under(reach).map((a) => a.organizationId);
  const municipalityIds = under('municipality').flatMap((a) => (a.municipalityId ? [a.municipalityId] : []));

  const grants: Grant[] = [];
  if (under('region').length > 0) grants.push({ kind: 'region' });
  if (municipalityIds.length > 0) grants.push({ kind: 'municipalities', municipalityIds });
  if (under('served').length > 0) grants.push({ kind: 'served', organizationIds: organizationIds('served') });
  if (under('organization').length > 0) {
    grants.push({ kind: 'organizations', organizationIds: organizationIds('organization') });
  }
  return { regionId: actor.regionId, grants } as unknown as Scope;
}

export interface Place {
  readonly organizationId: OrganizationId;
  readonly municipalityId: MunicipalityId | null;
}

/** Whether one place lies within the scope. `servedBy`: organisations that serve the place's municipality. */
export function covers(scope: Scope, place: Place, servedBy: readonly OrganizationId[] = []): boolean {
  return scope.grants.some((grant) => {
    switch (grant.kind) {
      case 'region':
        return true;
      case 'municipalities':
        return place.municipalityId !== null && grant.municipalityIds.includes(place.municipalityId);
      case 'served':
        return grant.organizationIds.some((id) => servedBy.includes(id));
      case 'organizations':
        return grant.organizationIds.includes(place.organizationId);
    }
  });
}

/** Everything of one region: for the system's own work (jobs, commands), which acts for no person. */
export function wholeRegion(regionId: RegionId): Scope {
  return { regionId, grants: [{ kind: 'region' }] } as unknown as Scope;
}
