import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentRow, assignmentStatuses, termStates } from '#domain/assignments/model.ts';
import { addDays } from '#domain/kernel/dates.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { countYear, daysOfYear, layOutYear, monthsOfYear, yearKinds, yearWith } from './rules.year.ts';

const plan = { from: '2020-04-01', to: '2021-05-31' };
function row(id: string, dueOn: string | null, other: Partial<AssignmentRow> = {}, term = ''): AssignmentRow {
  return { id, dueOn, status: 'assigned', item: { id, term: readTerm(term) }, ...other } as AssignmentRow;
}
const laid = (rows: AssignmentRow[], year = 2020) => {
  const periods = new Map(rows.map(({ item }) => [item.id, plan]));
  const { entries, undated, earlier, later } = layOutYear(rows, daysOfYear('school', year), periods);
  return {
    entries: entries.map(({ on, again, assignment }) => `${on} ${assignment.id}${again ? ' again' : ''}`),
    undated: undated.map(({ id }) => id),
    earlier: earlier.map(({ id }) => id),
    later,
  };
};

describe('a year', () => {
  it.each([
    ['school', '2020-08-31', 2019],
    ['school', '2020-09-01', 2020],
    ['school', '2021-01-15', 2020],
    ['calendar', '2020-12-31', 2020],
    ['calendar', '2021-01-01', 2021],
  ] as const)('%s with %s begins in %i', (kind, day, year) => {
    expect(yearWith(kind, day)).toBe(year);
  });

  it('has twelve months that hold its days', () => {
    expect(monthsOfYear('school', 2020).join(' ')).toBe(
      '2020-09 2020-10 2020-11 2020-12 2021-01 2021-02 2021-03 2021-04 2021-05 2021-06 2021-07 2021-08',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(...yearKinds), (shift, kind) => {
        const day = addDays('2010-01-01', shift);
        const year = yearWith(kind, day);
        const { from, to } = daysOfYear(kind, year);
        expect(from <= day && day <= to).toBe(true);
        expect(monthsOfYear(kind, year)).toContain(day.slice(0, 7));
      }),
    );
  });
});

describe('assignments of a year', () => {
  it('lie on their days, undated apart, earlier ones only until they are done', () => {
    const rows = [
      row('b', '2020-11-30'),
      row('a', '2020-09-15', { status: 'accepted' }),
      row('undated', null),
      row('late', '2020-06-05', { status: 'returned' }),
      row('done before', '2020-06-05', { status: 'accepted' }),
      row('next', '2021-10-01'),
      row('dropped', '2020-10-01', { status: 'closed' }),
      row('dropped undated', null, { status: 'closed' }),
    ];
    expect(laid(rows)).toEqual({
      entries: ['2020-09-15 a', '2020-11-30 b'],
      undated: ['undated'],
      earlier: ['late'],
      later: 1,
    });
    expect(laid(rows, 2019)).toMatchObject({
      entries: ['2020-06-05 late', '2020-06-05 done before'],
      earlier: [],
    });
  });

  it('come again where the measure recurs, no longer than its plan', () => {
    const rows = [row('q', '2020-06-30', {}, 'ежеквартально'), row('x', '2020-12-31')];
    expect(laid(rows).entries).toEqual([
      '2020-09-30 q again',
      '2020-12-31 x',
      '2020-12-31 q again',
      '2021-03-31 q again',
    ]);
    expect(laid(rows).earlier).toEqual(['q']);
  });
});

it('the parts told of a year are all of it, whatever became of the assignments', () => {
  const standings = fc.record({
    status: fc.constantFrom(...assignmentStatuses),
    termState: fc.constantFrom(...termStates),
    again: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(standings), (made) => {
      const { count, ...parts } = countYear(
        made.map(({ again, ...other }) => ({ on: '2020-09-10', again, assignment: row('a', null, other) })),
      );
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(count);
      expect(count).toBe(made.filter(({ again }) => !again).length);
    }),
  );
});
