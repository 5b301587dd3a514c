import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserId } from '#domain/kernel/ids.ts';
import { openRefusalLog, type Refusal, type RefusalLine, type RefusalLog } from './refusals.ts';

let lines: RefusalLine[];
let log: RefusalLog;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  log = openRefusalLog((line) => lines.push(line));
});
afterEach(() => {
  log.close();
  vi.useRealTimers();
});

const refusal = (changes: Partial<Refusal> = {}): Refusal => ({
  reason: 'access.no_right',
  endpoint: 'GET /api/people',
  person: 'somebody' as UserId,
  address: '10.0.0.1',
  request: 'r1',
  ...changes,
});
const times = (count: number, make: (at: number) => Refusal) => {
  for (let at = 0; at < count; at++) log.note(make(at));
};

describe('the log of refusals', () => {
  it('writes the first of a flood at once and sums the rest when the minute is over', () => {
    times(345, (at) => refusal({ request: `r${at}` }));
    expect(lines.map((line) => line.request)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    vi.advanceTimersByTime(60_000);
    expect(lines.slice(5)).toEqual([refusal({ request: 'r344', more: 340 } as object)]);
    times(1, () => refusal({ request: 'next' }));
    expect(lines.at(-1)).toEqual(refusal({ request: 'next' }));
  });

  it('keeps persons, reasons and networks apart, and a network of IPv6 together', () => {
    times(20, () => refusal());
    log.note(refusal({ reason: 'session.csrf' }));
    log.note(refusal({ person: 'another' as UserId }));
    expect(lines).toHaveLength(7);
    times(50, (at) => refusal({ person: null, address: `2a00:1:2:3::${at}` }));
    expect(lines).toHaveLength(12);
  });

  it('is bounded however many sources a flood has', () => {
    times(100_000, (at) =>
      refusal({ person: null, address: `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}` }),
    );
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toEqual({ more: 99_940 });
  });

  it('writes what it has counted when it is closed', () => {
    times(7, () => refusal());
    log.close();
    expect(lines.at(-1)).toMatchObject({ more: 2 });
  });
});
