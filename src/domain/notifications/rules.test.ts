import { describe, expect, it } from 'vitest';
import { type Attempt, afterAttempt, isLetterTime, RETRY_MINUTES } from './rules.ts';

describe('the time of letters', () => {
  it.each([
    ['2020-09-10', 9, true],
    ['2020-09-10', 7, true],
    ['2020-09-10', 6, false],
    ['2020-09-10', 20, false],
    ['2020-09-12', 9, false],
    ['2020-06-12', 9, false],
    ['2021-02-20', 9, true],
  ])('%s at %i: %s', (day, hour, is) => {
    expect(isLetterTime(day, hour)).toBe(is);
  });
});

describe('a letter after an attempt', () => {
  const refused = (forGood: boolean): Attempt => ({
    is: 'refused',
    forGood,
    atAddress: true,
    words: '550 no',
  });
  const doubted: Attempt = { is: 'doubted', words: 'closed' };
  const unreached: Attempt = { is: 'unreached', words: 'ECONNREFUSED' };

  it.each([
    ['taken', { is: 'taken' }, 1, false, { state: 'sent', isDoubted: false, retryIn: null }],
    ['taken after a doubt', { is: 'taken' }, 2, true, { state: 'sent', isDoubted: true, retryIn: null }],
    ['refused for now', refused(false), 1, false, { state: 'queued', isDoubted: false, retryIn: 1 }],
    ['refused for good', refused(true), 1, false, { state: 'failed', isDoubted: false, retryIn: null }],
    ['not reached', unreached, 2, false, { state: 'queued', isDoubted: false, retryIn: 5 }],
    ['doubted', doubted, 1, false, { state: 'queued', isDoubted: true, retryIn: 1 }],
    ['not reached at last', unreached, 6, false, { state: 'failed', isDoubted: false, retryIn: null }],
    ['doubted at last', doubted, 6, false, { state: 'unknown', isDoubted: true, retryIn: null }],
    ['not reached at last after a doubt', unreached, 6, true, { state: 'unknown', retryIn: null }],
  ] as const)('%s', (_, attempt, attempts, wasDoubted, expected) => {
    expect(afterAttempt(attempt, attempts, wasDoubted)).toMatchObject(expected);
  });

  it('is tried as often as there are pauses, and once more', () => {
    const states = Array.from({ length: 8 }, (_, at) => afterAttempt(unreached, at + 1, false).state);
    expect(states.filter((state) => state === 'queued')).toHaveLength(RETRY_MINUTES.length);
  });
});
