import { partiesContract } from '#domain/orders/contract.parties.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import type { Act } from '../acts.ts';

/** What the ministry answered of parties that orders of past years left unexplained. */
const dictionary: readonly (readonly [words: string, meaning: PartyMeaning])[] = [
  ['опорные школы', { is: 'class', kind: 'school', post: false }],
  ['муниципальные координаторы', { is: 'class', kind: 'municipal_authority', post: true }],
  ['Координационный совет по качеству образования', { is: 'class', kind: 'ministry', post: false }],
  ['заинтересованные ведомства', { is: 'nobody' }],
];

export const partyActs: readonly Act[] = dictionary.map(([words, meaning]) => ({
  day: '2020-05-15',
  by: 'curator',
  does: (curator) =>
    curator(partiesContract.explain, { body: { words, meaning, orderId: null, seen: null } }),
}));
