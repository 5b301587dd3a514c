import { describe, expect, it } from 'vitest';
import type { CampaignId, MunicipalityId, SchoolGroupId } from '#domain/kernel/ids.ts';
import { otherSelection } from './rules.selection.ts';

const place = {
  municipalityId: 'm' as MunicipalityId,
  groupId: 'g' as SchoolGroupId,
  states: 'sent',
} as const;
const selection = { campaignId: 'c' as CampaignId, place };

describe('what figures are compared with', () => {
  it('is another collection of the same place', () =>
    expect(otherSelection(selection, 'campaign:d')).toEqual({ campaignId: 'd', place }));

  it.each([
    ['municipality:n', { municipalityId: 'n', states: 'sent' }],
    ['group:h', { groupId: 'h', states: 'sent' }],
  ] as const)('is another place of the same collection, whole: %s', (other, expected) =>
    expect(otherSelection(selection, other)).toEqual({ campaignId: 'c', place: expected }),
  );
});
