import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

const busy = (milliseconds: number): void => {
  const start = performance.now();
  while (performance.now() - start < milliseconds);
};

it('lets others come between the items of a long list, and keeps their order', async () => {
  let others = 0;
  let over = false;
  const come = (): void => {
    others++;
    if (!over) setImmediate(come);
  };
  setImmediate(come);
  const made = await inTurns([1, 2, 3, 4, 5, 6], (item) => {
    busy(25);
    return item * 2;
  });
  over = true;
  expect(made).toEqual([2, 4, 6, 8, 10, 12]);
  expect(others).toBeGreaterThanOrEqual(5);
});
