import { describe, expect, it } from 'vitest';
import type { StateCounts } from '#domain/fulfilment/model.ts';
import { measureStateOf } from '#domain/fulfilment/rules.ts';
import { assignmentActions, assignmentStatuses } from './model.ts';
import {
  assignmentFlow,
  refusalOfReport,
  termStateOf,
  timelinessOfReport,
  withdrawableUntil,
  withdrawalRefusal,
} from './rules.ts';

describe('statuses of an assignment', () => {
  const steps = [
    ['assigned', 'report', 'reported'],
    ['returned', 'report', 'reported'],
    ['reported', 'accept', 'accepted'],
    ['reported', 'return', 'returned'],
    ['accepted', 'withdraw', 'reported'],
    ['returned', 'withdraw', 'reported'],
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

describe('a decision is taken back', () => {
  const at = new Date('2020-09-10T09:00:00Z');
  const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  it.each([
    ['accepted', 0, undefined],
    ['accepted', 15, undefined],
    ['returned', 15, undefined],
    ['accepted', 15.01, 'assignment.withdraw_late'],
    ['returned', 16, 'assignment.withdraw_late'],
    ['reported', 1, 'assignment.withdraw_followed'],
    ['withdrawn', 1, 'assignment.withdraw_followed'],
    ['corrected', 1, 'assignment.withdraw_followed'],
    ['closed', 1, 'assignment.withdraw_followed'],
  ] as const)('where the last step is «%s», %s minutes ago: %s', (step, minutes, reason) => {
    expect(withdrawalRefusal({ step, at }, minutesLater(minutes))?.reason).toBe(reason);
  });
  it('never where nobody made a step', () => {
    expect(withdrawableUntil(null)).toBeNull();
    expect(withdrawalRefusal(null, at)?.reason).toBe('assignment.withdraw_followed');
  });
});

describe('an assignment against its term on 10.09.2020', () => {
  it.each([
    ['assigned', '2020-09-09', null, 'overdue', 1],
    ['returned', '2020-09-09', '2020-09-01', 'overdue', 1],
    ['reported', '2020-09-09', '2020-09-09', 'in_time', 0],
    ['reported', '2020-09-09', '2020-09-10', 'late', 1],
    ['reported', '2020-06-05', '2020-09-09', 'late', 96],
    ['reported', null, '2020-09-09', 'undated', 0],
    ['accepted', '2020-09-09', '2020-09-09', 'done', 0],
    ['accepted', '2020-06-30', '2020-09-08', 'done_late', 70],
    ['assigned', '2020-09-10', null, 'soon', 0],
    ['assigned', '2020-09-17', null, 'soon', 0],
    ['assigned', '2020-09-18', null, 'in_time', 0],
    ['assigned', null, null, 'undated', 0],
    ['accepted', null, '2020-09-09', 'done', 0],
    ['closed', '2020-06-30', '2020-09-08', 'closed', undefined],
  ] as const)('%s, due %s, reported %s: %s, late by %s', (status, dueOn, reportedOn, expected, late) => {
    const standing = { status, claim: 'done', dueOn, reportedOn, firstReportedOn: reportedOn } as const;
    expect(termStateOf(standing, '2020-09-10')).toBe(expected);
    expect(timelinessOfReport(standing, '2020-09-10')?.days).toBe(late);
  });
});

it('accepted as not required is neither done nor late', () => {
  const reportedOn = '2020-09-09';
  const standing = { status: 'accepted', claim: 'not_required', dueOn: '2020-06-30', reportedOn } as const;
  expect(termStateOf({ ...standing, firstReportedOn: reportedOn }, '2020-09-10')).toBe('not_required');
});

it('says on what ground it is not required, in words that can be judged', () => {
  expect(refusalOfReport('done', 'Сделано')).toBeUndefined();
  expect(refusalOfReport('not_required', 'Школ нет')?.reason).toBe('assignment.ground_too_short');
  expect(refusalOfReport('not_required', 'В районе нет школ перечня')).toBeUndefined();
});

describe('a measure is as good as its worst assignment', () => {
  const counts = (part: Partial<StateCounts>): StateCounts => ({
    total: 4,
    accepted: 0,
    notRequired: 0,
    reported: 0,
    returned: 0,
    assigned: 0,
    overdue: 0,
    soon: 0,
    late: 0,
    ...part,
  });
  it.each([
    [{ total: 0 }, '2020-09-30', 'unassigned'],
    [{ accepted: 4 }, '2020-09-30', 'done'],
    [{ accepted: 3, notRequired: 1 }, '2020-09-30', 'done'],
    [{ notRequired: 4 }, '2020-09-30', 'not_required'],
    [{ accepted: 4, late: 1 }, '2020-09-01', 'done_late'],
    [{ accepted: 3, reported: 1, late: 1 }, '2020-09-01', 'late'],
    [{ late: 1, overdue: 1 }, '2020-09-01', 'overdue'],
    [{ accepted: 3, overdue: 1 }, '2020-09-01', 'overdue'],
    [{ soon: 1, overdue: 1 }, '2020-09-12', 'overdue'],
    [{ soon: 1 }, '2020-09-12', 'at_risk'],
    [{ assigned: 4 }, '2020-10-31', 'in_time'],
    [{ assigned: 4 }, null, 'undated'],
  ] as const)('%o due %s: %s', (part, dueOn, expected) => {
    expect(measureStateOf(counts(part), dueOn)).toBe(expected);
  });
});
