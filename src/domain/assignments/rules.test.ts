import { describe, expect, it } from 'vitest';
import type { StateCounts } from '#domain/fulfilment/model.ts';
import { measureStateOf } from '#domain/fulfilment/rules.ts';
import { assignmentActions, assignmentStatuses } from './model.ts';
import { assignmentFlow, termStateOf } from './rules.ts';

describe('statuses of an assignment', () => {
  const steps = [
    ['assigned', 'report', 'reported'],
    ['returned', 'report', 'reported'],
    ['reported', 'accept', 'accepted'],
    ['reported', 'return', 'returned'],
  ] as const;
  it.each(steps)('%s: %s makes it %s', (status, action, to) =>
    expect(assignmentFlow.step(status, action)).toBe(to),
  );
  it('everything else is refused', () => {
    const allowed = new Set(steps.map(([status, action]) => `${status} ${action}`));
    for (const status of assignmentStatuses) {
      for (const action of assignmentActions) {
        if (allowed.has(`${status} ${action}`)) continue;
        expect(() => assignmentFlow.step(status, action), `${status} ${action}`).toThrow(
          `assignment.${action}_unavailable`,
        );
      }
    }
  });
});

describe('an assignment against its term on 10.09.2020', () => {
  it.each([
    ['assigned', '2020-09-09', 'overdue'],
    ['returned', '2020-09-09', 'overdue'],
    ['reported', '2020-09-09', 'in_time'],
    ['accepted', '2020-09-09', 'done'],
    ['assigned', '2020-09-10', 'soon'],
    ['assigned', '2020-09-17', 'soon'],
    ['assigned', '2020-09-18', 'in_time'],
    ['assigned', null, 'undated'],
    ['accepted', null, 'done'],
  ] as const)('%s, due %s: %s', (status, dueOn, expected) => {
    expect(termStateOf(status, dueOn, '2020-09-10')).toBe(expected);
  });
});

describe('a measure is as good as its worst assignment', () => {
  const counts = (part: Partial<StateCounts>): StateCounts => ({
    total: 4,
    accepted: 0,
    reported: 0,
    returned: 0,
    assigned: 0,
    overdue: 0,
    soon: 0,
    ...part,
  });
  it.each([
    [{ total: 0 }, '2020-09-30', 'unassigned'],
    [{ accepted: 4 }, '2020-09-30', 'done'],
    [{ accepted: 3, overdue: 1 }, '2020-09-01', 'overdue'],
    [{ soon: 1, overdue: 1 }, '2020-09-12', 'overdue'],
    [{ soon: 1 }, '2020-09-12', 'at_risk'],
    [{ assigned: 4 }, '2020-10-31', 'in_time'],
    [{ assigned: 4 }, null, 'undated'],
  ] as const)('%o due %s: %s', (part, dueOn, expected) => {
    expect(measureStateOf(counts(part), dueOn)).toBe(expected);
  });
});
