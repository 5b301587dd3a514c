import { describe, expect, it } from 'vitest';
import { flow } from './flow.ts';

const lamp = flow<'off' | 'on' | 'broken', 'press' | 'drop'>('lamp', {
  off: { press: 'on', drop: 'broken' },
  on: { press: 'off', drop: 'broken' },
  broken: {},
});

describe('a table of statuses', () => {
  it.each([
    ['off', 'press', 'on'],
    ['on', 'press', 'off'],
    ['on', 'drop', 'broken'],
  ] as const)('%s: %s leads to %s', (status, action, to) => {
    expect(lamp.step(status, action)).toBe(to);
    expect(lamp.refusal(status, action)).toBeUndefined();
  });

  it('offers what it does', () => {
    expect(lamp.available('off')).toEqual(['press', 'drop']);
    expect(lamp.available('broken')).toEqual([]);
  });

  it('refuses the rest by the name of noun and action, and says which status forbids it', () => {
    const refusal = { code: 'conflict', reason: 'lamp.press_unavailable', detail: { status: 'broken' } };
    expect(lamp.refusal('broken', 'press')).toEqual(refusal);
    expect(() => lamp.step('broken', 'press')).toThrow(expect.objectContaining(refusal));
  });
});
