import { expect, it } from 'vitest';
import { unitBeside } from './words.ts';

it.each([
  ['год начала', 'год', undefined],
  ['площадь', 'м²', 'м²'],
  ['', 'год', 'год'],
  ['количество', undefined, undefined],
])('prints beside «%s» the unit %s as %s', (name, unit, expected) => {
  expect(unitBeside(name, unit === undefined ? {} : { unit })).toBe(expected);
});
