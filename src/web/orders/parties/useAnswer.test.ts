import { describe, expect, it } from 'vitest';
import type { OrganizationRef } from '#domain/directory/model.ts';
import type { OrganizationId, PartyEntryId } from '#domain/kernel/ids.ts';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { type AnswerDraft, draftOf, meaningOf } from './useAnswer.ts';

const centre: OrganizationRef = { id: 'c1' as OrganizationId, kind: 'method_centre', name: 'Центр' };
const remembered = (meaning: PartyMeaning): PartyEntry => ({
  id: '00000000-0000-4000-8000-00000000000e' as PartyEntryId,
  key: 'площадка',
  words: 'Площадка',
  meaning,
  organization: meaning.is === 'organization' ? centre : null,
  by: 'Зимина Вера Олеговна',
  at: '2020-09-10T04:14:00.000Z',
  order: null,
});
const empty: AnswerDraft = { is: 'class', kind: '', organization: undefined, post: false };

describe('an answer who a party is', () => {
  it.each<[string, AnswerDraft, PartyMeaning | undefined]>([
    ['no kind is chosen yet', empty, undefined],
    ['a kind', { ...empty, kind: 'school', post: true }, { is: 'class', kind: 'school', post: true }],
    ['no organisation is chosen yet', { ...empty, is: 'organization', kind: 'school' }, undefined],
    [
      'an organisation',
      { ...empty, is: 'organization', organization: centre },
      { is: 'organization', id: centre.id, post: false },
    ],
    ['nobody, whatever was chosen before', { ...empty, is: 'nobody', kind: 'school' }, { is: 'nobody' }],
  ])('means: %s', (_, draft, meaning) => {
    expect(meaningOf(draft)).toEqual(meaning);
  });

  it.each<PartyMeaning>([
    { is: 'class', kind: 'school', post: true },
    { is: 'organization', id: centre.id, post: false },
    { is: 'nobody' },
  ])('begins as the one remembered: $is', (meaning) => {
    expect(meaningOf(draftOf({ answer: remembered(meaning), post: false }))).toEqual(meaning);
  });

  it('begins with the post that the words name, unless an answer says otherwise', () => {
    const answer = remembered({ is: 'class', kind: 'school', post: false });
    expect(draftOf({ answer: undefined, post: true }).post).toBe(true);
    expect(draftOf({ answer, post: true }).post).toBe(false);
  });
});
