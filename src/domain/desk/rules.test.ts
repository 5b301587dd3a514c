import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DeskAction, type DeskTask, deskTasks } from './model.ts';
import { isForNow, sortDesk, sortWaits } from './rules.ts';

const action = (title: string, part: Partial<DeskAction>): DeskAction => ({
  kind: 'report_assignment',
  subjectId: null,
  title,
  remark: null,
  count: 1,
  dueOn: null,
  daysLeft: null,
  ...part,
});

it('puts what hurts first', () => {
  const sorted = [
    action('three months late', { daysLeft: -97 }),
    action('a day late', { daysLeft: -1 }),
    action('returned', { remark: 'Нет подписи', daysLeft: 40 }),
    action('reminded of', { kind: 'fill_form', reminder: 'Отправьте форму', daysLeft: 41 }),
    action('reports wait', { kind: 'decide_assignments' }),
    action('today', { daysLeft: 0 }),
    action('in a week', { kind: 'fill_form', daysLeft: 7 }),
    action('open to who takes it', { kind: 'help_open' }),
    action('in eight days', { daysLeft: 8 }),
    action('next year', { daysLeft: 200 }),
    action('no date', {}),
  ];
  const order = fc.shuffledSubarray(sorted, { minLength: sorted.length });
  fc.assert(
    fc.property(order, (shuffled) => {
      expect(sortDesk(shuffled)).toEqual(sorted);
    }),
  );
});

it.each([
  ['overdue', { daysLeft: -97 }, true],
  ['returned, its term far away', { remark: 'Нет подписи', daysLeft: 200 }, true],
  ['returned by remarks that were settled since', { kind: 'correct_form', daysLeft: 200 }, true],
  ['a queue, which has no date', { kind: 'decide_assignments' }, true],
  ['open to who takes it', { kind: 'help_open' }, true],
  ['a month away', { daysLeft: 30 }, true],
  ['more than a month away', { daysLeft: 31 }, false],
  ['no date', {}, false],
] as const)('tells what is for now: %s', (title, part, expected) => {
  expect(isForNow(action(title, part))).toBe(expected);
});

it('loses and invents nothing', () => {
  const some = fc.record({
    kind: fc.constantFrom(...(Object.keys(deskTasks) as DeskTask[])),
    daysLeft: fc.option(fc.integer({ min: -400, max: 400 })),
  });
  fc.assert(
    fc.property(fc.array(some), (parts) => {
      const actions = parts.map((part, i) => action(String(i), part));
      expect(new Set(sortDesk(actions))).toEqual(new Set(actions));
    }),
  );
});

it('puts first what waits longest, and what came on an unknown day last', () => {
  const wait = (waitingDays: number | null) => ({
    kind: 'form_at_ministry',
    subjectId: null,
    title: '',
    count: 1,
    at: null,
    sinceOn: null,
    waitingDays,
    dueOn: null,
  });
  expect(sortWaits([wait(0), wait(null), wait(12)]).map(({ waitingDays }) => waitingDays)).toEqual([
    12,
    0,
    null,
  ]);
});
