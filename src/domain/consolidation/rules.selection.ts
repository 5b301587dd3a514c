import type { CampaignId, MunicipalityId, SchoolGroupId } from '#domain/kernel/ids.ts';
import type { Other, Selection } from './model.ts';

export const isCollection = (other: Other): boolean => other.startsWith('campaign:');

/** Another collection of the same place, or another place of the same collection. */
export function otherSelection({ campaignId, place }: Selection, other: Other): Selection {
  const id = other.slice(other.indexOf(':') + 1);
  if (isCollection(other)) return { campaignId: id as CampaignId, place };
  const { states } = place;
  return other.startsWith('group:')
    ? { campaignId, place: { groupId: id as SchoolGroupId, states } }
    : { campaignId, place: { municipalityId: id as MunicipalityId, states } };
}
