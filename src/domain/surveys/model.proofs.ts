import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';

/** Every form of the listed schools of a municipality is accepted. (order 01-21/744, cl. 2.1) */
export const SET_ACCEPTED = 'surveys.set_accepted';

/** What the fact is about: the forms of one collection in one municipality. */
export const setSubject = (campaignId: CampaignId, municipalityId: MunicipalityId): string =>
  `campaign:${campaignId}/municipality:${municipalityId}`;
