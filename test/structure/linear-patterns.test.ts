import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { slownessOf } from '../support/patterns/growth.ts';
import { patternsIn } from '../support/patterns/sources.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('every pattern of the product takes steps in proportion to its text', () => {
  const { patterns, unseen } = patternsIn(root);
  expect(unseen).toEqual([]);
  const slow = patterns.flatMap((pattern) => {
    const found = slownessOf(pattern);
    return found ? [{ place: pattern.place, ...found }] : [];
  });
  expect(slow).toEqual([]);
});
