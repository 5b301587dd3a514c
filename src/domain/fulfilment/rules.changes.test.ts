import { expect, it } from 'vitest';
import type { AssignmentId, OrganizationId } from '#domain/kernel/ids.ts';
import type { ChangeFact, ChangeKind } from './model.changes.ts';
import { changesSince, tellChanges } from './rules.changes.ts';

const fact = (change: ChangeKind, id: string, count: number): ChangeFact => ({
  change,
  count,
  id: id as AssignmentId,
  item: { kind: 'measure', number: '3' },
  organization: { id: 'org' as OrganizationId, kind: 'school', name: 'Школа № 1' },
});

it('tells what hurts first, and nothing of what did not happen', () => {
  const told = tellChanges([fact('reported', 'a', 1), fact('accepted', 'b', 12), fact('overdue', 'c', 1)]);
  expect(told.map(({ kind, count }) => [kind, count])).toEqual([
    ['overdue', 1],
    ['accepted', 12],
    ['reported', 1],
  ]);
});

it('keeps the latest of a kind in their order and counts those that are not named', () => {
  const told = tellChanges([fact('accepted', 'late', 5), fact('accepted', 'early', 5)]);
  expect(told).toHaveLength(1);
  expect(told[0]?.count).toBe(5);
  expect(told[0]?.latest.map(({ id }) => id)).toEqual(['late', 'early']);
});

it('says nothing of a quiet day', () => {
  expect(tellChanges([])).toEqual([]);
});

it('begins with yesterday, also over the turn of a month', () => {
  expect(changesSince('2020-03-01')).toBe('2020-02-29');
});
