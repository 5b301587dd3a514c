import { expect, it } from 'vitest';
import type { Comparison } from './measure.ts';
import { failuresOf } from './report.ts';
import { runEach } from './run.ts';

const timing = { acts: 1, p50: 1, p95: 1, perSecond: 1 };
const row = (what: string): Comparison => ({ what, at: '1 at once', product: timing, floor: timing });

it('a scenario that fails takes nothing from the others and is told at the end', async () => {
  const told: string[] = [];
  const { rows, failures } = await runEach(
    {
      first: async () => [row('first')],
      broken: () => Promise.reject(new Error('duplicate key')),
      last: async () => [row('last')],
    },
    ['first', 'broken', 'last'],
    (line) => told.push(line),
  );
  expect(rows.map(({ what }) => what)).toEqual(['first', 'last']);
  expect(failures.map(({ name }) => name)).toEqual(['broken']);
  expect(told).toContain('broken: failed after 0 s');
  expect(failuresOf(failures)).toMatch(/^broken failed: Error: duplicate key\n/);
});
