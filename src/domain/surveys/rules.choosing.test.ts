import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedCampaign, SurveyFormRow } from './model.ts';
import {
  type Holdings,
  holdingsOfCampaign,
  holdingsOfForm,
  latenessOf,
  type Purpose,
  sortByNeed,
  statesOf,
} from './rules.choosing.ts';

const TODAY = '2020-09-10';
const holdings = (more: Partial<Holdings>): Holdings => ({
  due: '2020-06-05',
  closed: false,
  total: 60,
  overdue: 0,
  waiting: 0,
  begun: 0,
  accepted: 0,
  ...more,
});

const collections = {
  /** Opened today: nobody has looked into it. */
  fresh: holdings({ due: '2020-10-15' }),
  overdue: holdings({ overdue: 2, begun: 58, accepted: 52 }),
  older: holdings({ due: '2020-03-01', overdue: 1, begun: 40 }),
  waiting: holdings({ due: '2020-09-20', waiting: 3, begun: 30 }),
  reopened: holdings({ due: '2019-10-31', closed: true, overdue: 1, begun: 12, accepted: 11 }),
  running: holdings({ due: '2020-09-30', begun: 5 }),
  trial: holdings({ due: '2019-10-31', closed: true, total: 12, begun: 12, accepted: 12 }),
  done: holdings({ begun: 60, accepted: 60 }),
};
type Name = keyof typeof collections;

describe('what a page shows by itself', () => {
  it.each<[Purpose, Name[], Name]>([
    ['act', ['fresh', 'overdue', 'trial'], 'overdue'],
    ['act', ['fresh', 'overdue', 'older'], 'older'],
    ['act', ['fresh', 'waiting', 'overdue'], 'overdue'],
    ['act', ['fresh', 'waiting', 'trial'], 'waiting'],
    ['act', ['reopened', 'fresh', 'overdue'], 'overdue'],
    ['act', ['fresh', 'reopened'], 'reopened'],
    ['act', ['fresh', 'running', 'trial'], 'running'],
    ['act', ['fresh', 'trial', 'done'], 'done'],
    ['act', ['fresh'], 'fresh'],
    ['decide', ['fresh', 'overdue', 'waiting'], 'waiting'],
    ['decide', ['fresh', 'overdue', 'trial'], 'overdue'],
    ['decide', ['fresh', 'trial', 'running'], 'running'],
    ['read', ['fresh', 'overdue', 'trial'], 'overdue'],
    ['read', ['fresh', 'running', 'trial'], 'trial'],
    ['read', ['fresh', 'waiting', 'done', 'trial'], 'done'],
    ['read', ['fresh', 'running'], 'running'],
  ])('to %s, of %j: %s', (purpose, names, expected) => {
    const chosen = (all: readonly Name[]) => sortByNeed(all, purpose, (name) => collections[name])[0];
    expect(chosen(names)).toBe(expected);
    expect(chosen(names.toReversed())).toBe(expected);
  });

  it('is never an untouched collection while another burns or holds figures, and loses none', () => {
    const names = fc.uniqueArray(fc.constantFrom(...(Object.keys(collections) as Name[])), { minLength: 2 });
    fc.assert(
      fc.property(names, fc.constantFrom<Purpose>('act', 'decide', 'read'), (all, purpose) => {
        const sorted = sortByNeed(all, purpose, (name) => collections[name]);
        expect(sorted.toSorted()).toEqual(all.toSorted());
        expect(sorted[0]).not.toBe('fresh');
      }),
    );
  });
});

it.each<[Name, string]>([
  ['fresh', 'untouched 60'],
  ['overdue', 'overdue 2'],
  ['waiting', 'waiting 3'],
  ['reopened', 'overdue 1'],
  ['running', 'open 60'],
  ['trial', 'closed 12'],
  ['done', 'accepted 60'],
])('a collection that is %s says %s', (name, expected) => {
  expect(
    statesOf(collections[name])
      .map(({ state, count }) => `${state} ${count}`)
      .join(),
  ).toBe(expected);
});

it('a collection that is overdue and waits says both', () => {
  expect(statesOf(holdings({ overdue: 2, waiting: 1 })).map(({ state }) => state)).toEqual([
    'overdue',
    'waiting',
  ]);
});

it('of a collection, schools that are no more are not awaited', () => {
  const progress = { total: 60, notOpened: 2, schoolClosed: 1, accepted: 57 };
  const campaign = {
    dueOn: '2020-06-05',
    closedAt: null,
    overdue: 2,
    waiting: 0,
    progress,
  } as ListedCampaign;
  expect(holdingsOfCampaign(campaign)).toEqual(holdings({ total: 59, overdue: 2, begun: 57, accepted: 57 }));
});

describe('a form of the school', () => {
  const open = { closedAt: null };
  const over = { closedAt: '2020-06-30T00:00:00.000Z' };
  it.each([
    ['returned', '2020-06-05', open, false, 'overdue'],
    ['draft', '2020-06-05', open, false, 'overdue'],
    ['draft', TODAY, open, false, 'waiting'],
    ['returned', '2020-10-15', open, false, 'waiting'],
    ['submitted', '2020-06-05', open, false, undefined],
    ['accepted', '2020-06-05', open, false, undefined],
    ['draft', '2020-06-05', over, false, undefined],
    ['draft', '2020-06-05', over, true, 'overdue'],
  ] as const)('%s, due %s, %o, opened again %s: %s', (status, dueOn, campaign, reopened, expected) => {
    const form = { status, dueOn, campaign, reopened, opened: true } as SurveyFormRow;
    const { overdue, waiting } = holdingsOfForm(form, TODAY);
    expect(overdue > 0 ? 'overdue' : waiting > 0 ? 'waiting' : undefined).toBe(expected);
  });
});

it.each([
  [2, [], 'lateOnly'],
  [0, [{ overdue: 0 }], 'nobodyLate'],
  [0, [{ overdue: 0 }, { overdue: 3 }], 'nobodyLateHere'],
] as const)('with %i overdue here and %j elsewhere says %s', (overdue, others, words) => {
  expect(latenessOf(overdue, others)).toBe(words);
});
