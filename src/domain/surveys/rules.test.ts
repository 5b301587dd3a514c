import { describe, expect, it } from 'vitest';
import { endOfDayIn } from '#domain/kernel/dates.ts';
import { surveyActions, surveyStatuses } from './model.ts';
import { availableActions, decideStep, requireAvailable, timelinessOf } from './rules.ts';

describe('statuses of a form', () => {
  const steps = [
    ['draft', 'submit', 'submitted', 'submitted'],
    ['returned', 'submit', 'submitted', 'submitted'],
    ['submitted', 'accept', 'accepted', 'accepted'],
    ['submitted', 'return', 'returned', 'returned'],
    ['accepted', 'withdraw_acceptance', 'acceptance_withdrawn', 'returned'],
  ] as const;

  it.each(steps)('%s: %s is noted as %s and leads to %s', (status, action, step, to) => {
    expect(decideStep(status, action)).toEqual({ step, to });
  });

  it('everything else is refused', () => {
    const allowed = new Set(steps.map(([status, action]) => `${status} ${action}`));
    for (const status of surveyStatuses) {
      for (const action of surveyActions) {
        if (action === 'fill' || action === 'request_change' || allowed.has(`${status} ${action}`)) continue;
        expect(() => decideStep(status, action), `${status} ${action}`).toThrow(
          `survey.${action}_unavailable`,
        );
      }
    }
  });

  it('a form is filled only while the school holds it', () => {
    expect(surveyStatuses.filter((status) => availableActions(status).includes('fill'))).toEqual([
      'draft',
      'returned',
    ]);
    expect(() => requireAvailable('submitted', 'fill')).toThrow('survey.fill_unavailable');
  });

  it('a change is asked for only while it is accepted', () => {
    expect(surveyStatuses.filter((status) => availableActions(status).includes('request_change'))).toEqual([
      'accepted',
    ]);
  });
});

describe('timeliness', () => {
  const dueAt = endOfDayIn('Asia/Yekaterinburg', '2020-06-05');
  const lastSecond = new Date('2020-06-05T18:59:59Z');
  const tooLate = new Date('2020-06-05T19:00:00Z');
  it.each([
    [null, lastSecond, 'awaited'],
    [null, tooLate, 'overdue'],
    [lastSecond, tooLate, 'on_time'],
    [tooLate, tooLate, 'late'],
  ])('sent %s, looked at %s: %s', (sent, now, expected) => {
    expect(timelinessOf(sent, dueAt, now)).toBe(expected);
  });
});
