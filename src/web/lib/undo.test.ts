import { describe, expect, it } from 'vitest';
import { makeAgain, noSteps, record, type Steps, takeBack } from './undo.ts';

const made = (...steps: readonly number[]): Steps<number> =>
  steps.reduce<Steps<number>>((known, step) => record(known, step), noSteps);

describe('steps', () => {
  it('are taken back from the last one and made again in their order', () => {
    const [last, earlier] = takeBack(made(1, 2)) ?? [];
    expect(last).toBe(2);
    const [first, none] = (earlier && takeBack(earlier)) ?? [];
    expect(first).toBe(1);
    expect(none && takeBack(none)).toBeUndefined();
    const [again, one] = (none && makeAgain(none)) ?? [];
    expect([again, one]).toEqual([1, { done: [1], undone: [2] }]);
  });

  it('that were taken back are given up by a new one', () => {
    const [, one] = takeBack(made(1, 2)) ?? [];
    expect(one && record(one, 3)).toEqual({ done: [1, 3], undone: [] });
  });

  it('are two hundred at most', () => {
    const many = made(...Array.from({ length: 250 }, (_, at) => at));
    expect(many.done).toHaveLength(200);
    expect(many.done[0]).toBe(50);
  });
});
