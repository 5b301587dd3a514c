import { describe, expect, it } from 'vitest';
import { refusalOfDay, refusalToAsk, refusalToDecide, type ShiftSubject, shiftedOf } from './rules.ts';

const TODAY = '2020-09-10';
const open: ShiftSubject = { status: 'assigned', dueOn: '2020-09-30', hardDueOn: null, shifts: [] };
const granted = { fromOn: '2020-09-15', decision: { grantedOn: '2020-09-30', words: '', by: 'К', at: '' } };

describe('another day may be asked for', () => {
  it.each([
    ['while it is open', open, undefined],
    ['after a return', { ...open, status: 'returned' }, undefined],
    ['on the last day', { ...open, dueOn: TODAY }, undefined],
    ['a second time', { ...open, shifts: [granted] }, undefined],
    ['not once it is reported', { ...open, status: 'reported' }, 'shift.not_open'],
    ['not once it is accepted', { ...open, status: 'accepted' }, 'shift.not_open'],
    ['not where no day stands', { ...open, dueOn: null }, 'shift.no_day'],
    ['not after the day', { ...open, dueOn: '2020-09-09' }, 'shift.after_day'],
    ['not of a day that the order sets', { ...open, hardDueOn: '2020-09-30' }, 'shift.set_by_order'],
    ['not while one waits', { ...open, shifts: [{ decision: null }] }, 'shift.asked_already'],
  ] as const)('%s', (_, subject, reason) => {
    expect(refusalToAsk(subject, TODAY)?.reason).toBe(reason);
  });

  it('only a later one', () => {
    expect(refusalOfDay(open, '2020-10-01')).toBeUndefined();
    expect(refusalOfDay(open, '2020-09-30')?.reason).toBe('shift.not_later');
  });

  it('not past a day that the order sets, also of an earlier point', () => {
    const point = { ...open, hardDueOn: '2020-10-15' };
    expect(refusalOfDay(point, '2020-10-15')).toBeUndefined();
    expect(refusalOfDay(point, '2020-10-16')?.reason).toBe('shift.set_by_order');
    expect(refusalOfDay({ ...open, hardDueOn: '2020-09-15' }, '2020-10-16')).toBeUndefined();
  });
});

describe('a request is decided', () => {
  const waits = { fromOn: '2020-09-30', decision: null };
  it('once, for a day that can still be kept, or refused', () => {
    expect(refusalToDecide(waits, '2020-10-10', TODAY)).toBeUndefined();
    expect(refusalToDecide(waits, null, TODAY)).toBeUndefined();
    expect(refusalToDecide(waits, '2020-09-30', TODAY)?.reason).toBe('shift.not_after');
    expect(refusalToDecide(waits, '2020-10-10', '2020-10-11')?.reason).toBe('shift.not_after');
    expect(refusalToDecide(granted, null, TODAY)).toMatchObject({ code: 'stale', reason: 'shift.decided' });
  });

  it('and what was granted adds up for ever', () => {
    const refusedOne = { fromOn: '2020-09-30', decision: { grantedOn: null, words: 'Нет', by: 'К', at: '' } };
    expect(shiftedOf([granted, refusedOne, { fromOn: '2020-09-30', decision: null }])).toEqual({
      times: 1,
      days: 15,
    });
  });
});
