import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/kernel/dates.ts';
import { type Sent, timelinessOf } from './rules.timeliness.ts';

const [DUE, TODAY] = ['2020-09-15', '2020-09-20'];
const of = (sent: Partial<Sent>, today = TODAY) =>
  timelinessOf({ dueOn: DUE, stands: 'open', firstSentOn: null, sentOn: null, ...sent }, today);

describe('how a term was kept', () => {
  it.each([
    ['nothing was sent and the day has not come', {}, '2020-09-14', ['not_due', 0, false]],
    ['the last day itself', {}, '2020-09-15', ['not_due', 0, false]],
    ['a day after', {}, '2020-09-16', ['overdue', 1, false]],
    ['over 29 February', { dueOn: '2020-02-28' }, '2020-03-01', ['overdue', 2, false]],
    ['over the new year', { dueOn: '2020-12-31' }, '2021-01-11', ['overdue', 11, false]],
    [
      'sent in time, waits',
      { stands: 'waits', firstSentOn: DUE, sentOn: DUE },
      TODAY,
      ['sent_in_time', 0, false],
    ],
    [
      'sent late, waits',
      { stands: 'waits', firstSentOn: '2020-09-17', sentOn: '2020-09-17' },
      TODAY,
      ['sent_late', 2, false],
    ],
    [
      'sent in time, accepted long after',
      { stands: 'accepted', firstSentOn: DUE, sentOn: DUE },
      '2020-12-01',
      ['done_in_time', 0, false],
    ],
    [
      'sent late, accepted',
      { stands: 'accepted', firstSentOn: '2020-09-19', sentOn: '2020-09-19' },
      TODAY,
      ['done_late', 4, false],
    ],
    [
      'sent in time, returned, sent again late, accepted',
      { stands: 'accepted', firstSentOn: '2020-09-10', sentOn: '2020-09-18' },
      TODAY,
      ['done_late', 3, true],
    ],
    [
      'sent in time, returned, sent again in time',
      { stands: 'accepted', firstSentOn: '2020-09-10', sentOn: DUE },
      TODAY,
      ['done_in_time', 0, false],
    ],
    [
      'sent in time, returned, not sent again: a return stops nothing',
      { firstSentOn: '2020-09-10', sentOn: '2020-09-10' },
      TODAY,
      ['overdue', 5, true],
    ],
    [
      'returned before the day',
      { firstSentOn: '2020-09-10', sentOn: '2020-09-10' },
      '2020-09-14',
      ['not_due', 0, false],
    ],
    [
      'first and last sent late',
      { stands: 'waits', firstSentOn: '2020-09-16', sentOn: '2020-09-19' },
      TODAY,
      ['sent_late', 4, false],
    ],
    ['no day', { dueOn: null }, TODAY, ['undated', 0, false]],
    ['no day, accepted', { dueOn: null, stands: 'accepted', sentOn: DUE }, TODAY, ['done_in_time', 0, false]],
  ] as const)('%s', (_, sent, today, [kind, days, firstInTime]) => {
    expect(of(sent, today)).toEqual({ kind, days, firstInTime });
  });

  it('of what stands does not change with the day on which one looks', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((by) => addDays(DUE, by));
    const standing = fc.record({
      dueOn: fc.option(day),
      stands: fc.constantFrom('waits' as const, 'accepted' as const),
      firstSentOn: day,
      sentOn: day,
    });
    fc.assert(
      fc.property(standing, day, day, (sent, one, other) => {
        expect(timelinessOf(sent, one)).toEqual(timelinessOf(sent, other));
      }),
    );
  });
});
