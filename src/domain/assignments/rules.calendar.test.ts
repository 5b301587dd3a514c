import { describe, expect, it } from 'vitest';
import type { AssignmentStatus } from '#domain/assignments/model.ts';
import type { Term } from '#domain/terms/model.ts';
import { calendarDayOf } from './rules.calendar.ts';

const period = { from: '2020-05-01', to: '2020-12-31' };
const term = (kind: Term['kind'], recurrence?: Term['recurrence']): Term => ({
  text: 'срок',
  kind,
  from: null,
  to: null,
  ...(recurrence ? { recurrence } : {}),
});
const dated = term('date');
const quarterly = term('recurring', { every: 'quarter' });

describe('the day of an assignment in the calendar', () => {
  it.each<[string, AssignmentStatus, Term, string | null, string, string | null]>([
    ['stands on its due day', 'assigned', dated, '2020-06-05', '2020-05-20', '2020-06-05'],
    ['stays there once it has passed', 'assigned', dated, '2020-06-05', '2020-07-01', '2020-06-05'],
    ['is none where the order names none', 'assigned', term('separate_plan'), null, '2020-05-20', null],
    [
      'of a recurring measure is its due day first',
      'assigned',
      quarterly,
      '2020-06-30',
      '2020-06-30',
      '2020-06-30',
    ],
    ['then the next occurrence', 'returned', quarterly, '2020-06-30', '2020-07-01', '2020-09-30'],
    ['and the last one after the period', 'assigned', quarterly, '2020-06-30', '2021-01-01', '2020-06-30'],
    ['does not move once it is reported', 'reported', quarterly, '2020-06-30', '2020-07-01', '2020-06-30'],
    ['nor once it is accepted', 'accepted', quarterly, '2020-06-30', '2020-07-01', '2020-06-30'],
  ])('%s', (_, status, printed, dueOn, today, day) => {
    expect(calendarDayOf({ status, dueOn, term: printed, period }, today)).toBe(day);
  });
});
