import type { MunicipalityId, SchoolGroupId } from '#domain/kernel/ids.ts';
import type { Selection } from '../ConsolidationContext.tsx';

/** `campaign:…`, `municipality:…` or `group:…`: one other thing, the rest of the choice stays as it is. */
export type Other = `${'campaign' | 'municipality' | 'group'}:${string}`;

export const isCollection = (other: Other): boolean => other.startsWith('campaign:');

/** Another collection of the same place, or another place of the same collection. */
export function otherSelection({ campaignId, place }: Selection, other: Other): Selection {
  const id = other.slice(other.indexOf(':') + 1);
  if (isCollection(other)) return { campaignId: id, place };
  const { states } = place;
  return other.startsWith('group:')
    ? { campaignId, place: { groupId: id as SchoolGroupId, states } }
    : { campaignId, place: { municipalityId: id as MunicipalityId, states } };
}
