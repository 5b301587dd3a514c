import { expect, it } from 'vitest';
import { readableKinds } from './access.ts';
import { searchedKinds } from './model.ts';

it.each([
  [
    ['plan.read', 'order.read'],
    ['item', 'plan', 'order'],
  ],
  [['plan.read'], ['item', 'plan']],
  [['order.read'], ['order']],
  [[], []],
])('who holds %j looks in %j', (rights, kinds) => {
  expect(readableKinds(searchedKinds, (right) => (rights as string[]).includes(right))).toEqual(kinds);
});
