import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SurveyStatus, surveyActions, surveyStatuses } from './model.ts';
import {
  availableActions,
  decideStep,
  isSchoolClosed,
  isWholeSet,
  nextRound,
  requireAvailable,
  requireLater,
  type Standing,
  standingsOf,
  timelinessesOf,
  timelinessOfForm,
} from './rules.ts';

const inOpen = (status: SurveyStatus): Standing => ({
  status,
  campaign: { closedAt: null },
  reopened: false,
});
const inClosed = (status: SurveyStatus, reopened = false): Standing => ({
  status,
  campaign: { closedAt: '2020-06-30T10:00:00.000Z' },
  reopened,
});

describe('statuses of a form', () => {
  const steps = [
    ['draft', 'submit', 'submitted', 'submitted'],
    ['returned', 'submit', 'submitted', 'submitted'],
    ['submitted', 'accept', 'accepted', 'accepted'],
    ['submitted', 'return', 'returned', 'returned'],
    ['accepted', 'withdraw_acceptance', 'acceptance_withdrawn', 'returned'],
  ] as const;

  it.each(steps)('%s: %s is noted as %s and leads to %s', (status, action, step, to) => {
    expect(decideStep(inOpen(status), action)).toEqual({ step, to });
  });

  it('everything else is refused', () => {
    const allowed = new Set<string>([
      ...steps.map(([status, action]) => `${status} ${action}`),
      'draft fill',
      'draft extend',
      'returned fill',
      'returned extend',
      'accepted request_change',
      'submitted remark',
      'submitted reply',
      'returned remark',
      'returned reply',
    ]);
    for (const status of surveyStatuses) {
      for (const action of surveyActions.filter((one) => !allowed.has(`${status} ${one}`))) {
        expect(() => requireAvailable(inOpen(status), action), `${status} ${action}`).toThrow(
          `survey.${action}_unavailable`,
        );
      }
      expect(availableActions(inOpen(status)).every((one) => allowed.has(`${status} ${one}`))).toBe(true);
    }
  });

  it('a form is filled only while the school holds it', () => {
    expect(surveyStatuses.filter((status) => availableActions(inOpen(status)).includes('fill'))).toEqual([
      'draft',
      'returned',
    ]);
  });

  it.each(surveyStatuses)(
    '%s: after the closing it is opened again or, once accepted, corrected',
    (status) => {
      const left: readonly string[] = status === 'accepted' ? ['request_change', 'reopen'] : ['reopen'];
      expect(availableActions(inClosed(status))).toEqual(left);
      for (const action of surveyActions.filter((one) => !left.includes(one))) {
        expect(() => requireAvailable(inClosed(status), action), action).toThrow(
          'closed_period: campaign.closed',
        );
      }
      expect(availableActions(inClosed(status, true))).toEqual(availableActions(inOpen(status)));
    },
  );
});

describe('an extension', () => {
  it.each([
    ['2020-06-12', '2020-06-05', true],
    ['2020-06-12', '2020-06-12', false],
    ['2020-06-12', '2020-06-13', false],
    ['2020-06-11', '2020-06-05', false],
  ])('to %s of a form due on %s is taken: %s', (dueOn, own, taken) => {
    const ask = () => requireLater({ dueOn: own }, dueOn, '2020-06-12');
    if (taken) ask();
    else expect(ask).toThrow('campaign.not_later');
  });
});

describe('timeliness', () => {
  const of = (status: SurveyStatus, first: string | null, last = first, schoolClosed = false) =>
    timelinessOfForm(
      { status, schoolClosed, dueOn: '2020-06-05', firstSubmittedOn: first, submittedOn: last },
      '2020-06-10',
    );
  it('is that of reports: what stands counts by its day, and a return stops nothing', () => {
    expect(of('draft', null)).toBe('overdue');
    expect(of('submitted', '2020-06-05')).toBe('on_time');
    expect(of('accepted', '2020-06-06')).toBe('late');
    expect(of('accepted', '2020-06-01', '2020-06-08')).toBe('late');
    expect(of('returned', '2020-06-01')).toBe('overdue');
    expect(of('returned', '2020-06-01', '2020-06-01', true)).toBe('school_closed');
  });

  it.each([
    ['draft', true],
    ['returned', true],
    ['submitted', false],
    ['accepted', false],
  ] as const)('of a closed school, %s: expected no more is %s, from that day on', (status, closed) => {
    const form = { status, closure: { on: '2020-06-05' } };
    expect([isSchoolClosed(form, '2020-06-05'), isSchoolClosed(form, '2020-06-04')]).toEqual([closed, false]);
    expect(isSchoolClosed({ status, closure: null }, '2020-06-05')).toBe(false);
  });
});

describe('the set of a municipality', () => {
  const counts = { notOpened: 0, draft: 0, submitted: 0, returned: 0, onTime: 0, late: 0, overdue: 0 };
  it.each([
    [3, 3, 0, true],
    [3, 2, 1, true],
    [3, 2, 0, false],
  ])(
    'of %s forms, %s accepted and %s of closed schools is whole: %s',
    (total, accepted, schoolClosed, whole) => {
      expect(isWholeSet({ ...counts, total, accepted, schoolClosed })).toBe(whole);
    },
  );
});

it('what is told of the forms of a collection is all of them', () => {
  const form = fc.record({
    state: fc.constantFrom('notOpened', 'draft', 'submitted', 'returned', 'accepted', 'schoolClosed'),
    time: fc.constantFrom('onTime', 'late', 'overdue', 'awaited'),
  });
  fc.assert(
    fc.property(fc.array(form), (forms) => {
      const state = (name: string) => forms.filter((one) => one.state === name).length;
      const time = (name: string) =>
        forms.filter((one) => one.time === name && one.state !== 'schoolClosed').length;
      const counts = {
        total: forms.length,
        notOpened: state('notOpened'),
        draft: state('draft'),
        submitted: state('submitted'),
        returned: state('returned'),
        accepted: state('accepted'),
        schoolClosed: state('schoolClosed'),
        onTime: time('onTime'),
        late: time('late'),
        overdue: time('overdue'),
      };
      const sum = (parts: Readonly<Record<string, number>>) =>
        Object.values(parts).reduce((all, part) => all + part, 0);
      expect(sum(standingsOf(counts))).toBe(forms.length);
      expect(timelinessesOf(counts).awaited).toBe(time('awaited'));
      expect(sum(timelinessesOf(counts))).toBe(forms.length);
    }),
  );
});

describe('the round of a form', () => {
  const sent = new Date('2020-06-01T10:00:00Z');
  it.each([
    ['first', 1, null, 1],
    ['a second time', 1, sent, 2],
    ['again and again', 4, sent, 5],
  ])('sent %s', (_, round, firstSubmittedAt, next) => {
    expect(nextRound({ round, firstSubmittedAt })).toBe(next);
  });
});
