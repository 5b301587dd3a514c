import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureStates, type StateCounts } from './model.ts';
import { countMeasures, measureStateOf, unsettledOf } from './rules.ts';

/** What may become of an assignment: its status, and whether its day has passed. */
const fates = ['accepted', 'notRequired', 'reported', 'returned', 'assigned'] as const;
const progress = fc
  .array(fc.record({ status: fc.constantFrom(...fates), over: fc.boolean() }))
  .map((made): StateCounts => {
    const count = (status: (typeof fates)[number]) => made.filter((one) => one.status === status).length;
    const open = made.filter(({ status }) => status === 'assigned' || status === 'returned');
    return {
      total: made.length,
      accepted: count('accepted'),
      notRequired: count('notRequired'),
      reported: count('reported'),
      returned: count('returned'),
      assigned: count('assigned'),
      overdue: open.filter(({ over }) => over).length,
      soon: 0,
      late: 0,
    };
  });

it('what is accepted, overdue and told besides is all that was assigned', () => {
  fc.assert(
    fc.property(progress, (counts) => {
      const { reported, ahead, notRequired } = unsettledOf(counts);
      expect(counts.accepted + counts.overdue + reported + ahead + notRequired).toBe(counts.total);
      expect(Math.min(reported, ahead)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('the states of the sentence are all rows of the plan, and as many are overdue as the red list shows', () => {
  fc.assert(
    fc.property(fc.array(progress), (plan) => {
      const rows = plan.map((counts) => ({ state: measureStateOf(counts, '2020-09-10') }));
      const counts = countMeasures(rows);
      expect(measureStates.reduce((sum, state) => sum + counts[state], 0)).toBe(rows.length);
      expect(counts.overdue).toBe(rows.filter(({ state }) => state === 'overdue').length);
    }),
  );
});
