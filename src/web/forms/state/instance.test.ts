import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newInstance } from './instance.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['goes on', ['2020-09-10', '2020-09-10', '2020-09-11']],
  ['was a century ahead', ['2120-01-01', '2020-09-10', '2020-09-10']],
  ['stood before its time', ['1969-01-01', '1970-01-02', '2020-09-10']],
])('rows keep their order where the clock %s', (_, days) => {
  const rows: string[] = [];
  for (const day of days) {
    vi.setSystemTime(new Date(day));
    rows.push(newInstance(rows.toSorted()));
  }
  expect(rows.toSorted()).toEqual(rows);
  expect(rows.every((row) => /^[a-z0-9]{12}$/.test(row))).toBe(true);
});
