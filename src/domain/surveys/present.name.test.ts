import { expect, it } from 'vitest';
import { campaignName } from './present.name.ts';
import { words } from './texts/en/surveys.ts';

const campaign = { title: 'Сведения {{day}} за $& руб.', period: '2021', dueOn: '2020-10-15' };

it('names a collection by what tells it from others of its form first', () => {
  expect(campaignName(campaign)).toBe('2021, срок 15.10.2020: Сведения {{day}} за $& руб.');
  expect(campaignName(campaign, words.choice.name)).toBe('2021, due 15.10.2020: Сведения {{day}} за $& руб.');
});
