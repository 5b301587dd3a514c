import { describe, expect, it } from 'vitest';
import type { CampaignId, MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { collectionOf, wantedProofs } from './rules.proofs.ts';

const organizationId = 'school' as OrganizationId;
const municipalityId = 'city' as MunicipalityId;
const ofCollection = { kind: 'surveys.set_accepted', campaignId: 'campaign' as CampaignId } as const;
const ofOthers = { kind: 'council.held', campaignId: null } as const;

describe('facts that speak for an assignment', () => {
  it.each([
    ['none where its measure is bound to none', [], municipalityId, []],
    [
      'of a collection are those of its municipality',
      [ofCollection],
      municipalityId,
      [{ kind: 'surveys.set_accepted', subject: 'campaign:campaign/municipality:city' }],
    ],
    ['of a collection are none where it stands in no municipality', [ofCollection], null, []],
    [
      'of any other kind are its executor’s own',
      [ofOthers],
      municipalityId,
      [{ kind: 'council.held', organizationId }],
    ],
    [
      'are of every kind that is bound',
      [ofOthers, ofCollection],
      null,
      [{ kind: 'council.held', organizationId }],
    ],
  ])('%s', (_, bindings, place, wanted) => {
    expect(wantedProofs(bindings, { organizationId, municipalityId: place })).toEqual(wanted);
  });
});

it('the collection of a measure is the bound one', () => {
  expect(collectionOf([ofOthers, ofCollection])).toBe('campaign');
  expect(collectionOf([ofOthers])).toBeNull();
});
