import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MeasureId, OrganizationId, PlanItemId } from '#domain/kernel/ids.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { type Addressed, decideCarryOver, type HeldAssignment, type InForce } from './rules.carrying.ts';
import type { Excluded } from './rules.ts';

const measure = (name: string) => name as MeasureId;
const organization = (name: string) => name as OrganizationId;
const itemOf = (name: string) => `item ${name}` as PlanItemId;

const words: Omit<PlanItem, 'id' | 'measureId' | 'derivedFrom'> = {
  kind: 'measure',
  number: '1',
  section: null,
  title: 'Провести вебинар',
  term: { text: 'сентябрь', kind: 'whole_period', from: null, to: null },
  hardDueOn: null,
  responsible: [],
  responsibleText: 'ОО',
  result: '',
  sourceLines: [1],
  formCode: null,
  retroactive: false,
};

const standing = (name: string, changed: Partial<PlanItem> = {}): PlanItem => ({
  ...words,
  id: itemOf(name),
  measureId: measure(name),
  derivedFrom: [],
  ...changed,
});

const addresseesOf = (names: readonly string[]): Addressed['addressees'] =>
  names.map((name) => ({
    organization: { id: organization(name), kind: 'school', name },
    municipality: null,
  }));

const proposed = (
  name: string,
  to: readonly string[],
  changed: Partial<Addressed> & { readonly words?: Partial<typeof words> } = {},
): Addressed => ({
  key: `measure:${name}`,
  item: { ...words, ...changed.words },
  measureId: measure(name),
  derivedFrom: [],
  dueOn: '2020-10-31' as LocalDate,
  addressees: addresseesOf(to),
  unresolved: [],
  ...changed,
});

const holds = (name: string, by: string, state: 'open' | 'accepted' = 'open'): HeldAssignment => ({
  planItemId: itemOf(name),
  organizationId: organization(by),
  isOpen: state === 'open',
});

const inForce = (items: readonly PlanItem[], leftOut: readonly [string, string][] = []): InForce => ({
  items,
  leftOut: leftOut.map(([of, who]) => ({ measureId: measure(of), organizationId: organization(who) })),
});

const excluding = (name: string, ...who: string[]): Excluded[] =>
  who.map((one) => ({ key: `measure:${name}`, organizationId: organization(one) }));

interface Row {
  readonly leftOut?: readonly string[];
  readonly held?: readonly HeldAssignment[];
  readonly after: Addressed;
  readonly given?: readonly Excluded[];
  readonly expected: {
    readonly moves?: boolean;
    readonly reword?: boolean;
    readonly close?: string[];
    readonly kept?: number;
    readonly assign?: string[];
    readonly leftOut?: string[];
    readonly excluded?: string[];
    readonly demand?: string | null;
  };
}

/** The version in force has one measure, «a». */
describe('an obligation of the new version', () => {
  it.each<[string, Row]>([
    [
      'goes on with those who have it',
      {
        held: [holds('a', 'x'), holds('a', 'y')],
        after: proposed('a', ['x', 'y']),
        expected: { kept: 2 },
      },
    ],
    [
      'goes on once with who has an assignment for each of its reporting points',
      {
        held: [holds('a', 'x'), holds('a', 'x', 'accepted'), holds('a', 'y')],
        after: proposed('a', ['x', 'y']),
        expected: { kept: 2 },
      },
    ],
    [
      'is told to those who have it when its words change',
      {
        held: [holds('a', 'x')],
        after: proposed('a', ['x'], { words: { title: 'Провести семинар' } }),
        expected: { kept: 1, reword: true },
      },
    ],
    [
      'is told of a hard date too',
      {
        held: [holds('a', 'x')],
        after: proposed('a', ['x'], { words: { hardDueOn: '2020-10-15' as LocalDate } }),
        expected: { kept: 1, reword: true },
      },
    ],
    [
      'is not told of when only the plan’s period moves its day',
      {
        held: [holds('a', 'x')],
        after: proposed('a', ['x'], { dueOn: '2020-12-31' as LocalDate }),
        expected: { kept: 1, reword: false },
      },
    ],
    [
      'closes for those who are not addressed any more',
      {
        held: [holds('a', 'x'), holds('a', 'y')],
        after: proposed('a', ['x']),
        expected: { kept: 1, close: ['y'] },
      },
    ],
    [
      'closes for whom the person leaves out',
      {
        held: [holds('a', 'x'), holds('a', 'y')],
        after: proposed('a', ['x', 'y', 'z']),
        given: excluding('a', 'y', 'z'),
        expected: { kept: 1, close: ['y'], excluded: ['y', 'z'] },
      },
    ],
    [
      'leaves out whom the version in force leaves out',
      {
        leftOut: ['y'],
        held: [holds('a', 'x')],
        after: proposed('a', ['x', 'y']),
        expected: { kept: 1, leftOut: ['y'], excluded: ['y'] },
      },
    ],
    [
      'does not leave out who is not addressed at all',
      {
        leftOut: ['y'],
        held: [holds('a', 'x')],
        after: proposed('a', ['x']),
        expected: { kept: 1, leftOut: [], excluded: [] },
      },
    ],
    [
      'goes to whom the version in force left out when somebody wants so',
      {
        leftOut: ['y'],
        held: [holds('a', 'x')],
        after: proposed('a', ['x', 'y']),
        given: [],
        expected: { kept: 1, leftOut: ['y'], assign: ['y'] },
      },
    ],
    [
      'goes to a new addressee too',
      {
        held: [holds('a', 'x')],
        after: proposed('a', ['x', 'z']),
        expected: { kept: 1, assign: ['z'] },
      },
    ],
    [
      'keeps what was accepted, of those no longer addressed too',
      {
        held: [holds('a', 'x', 'accepted'), holds('a', 'y', 'accepted')],
        after: proposed('a', ['x']),
        expected: { kept: 1, close: [] },
      },
    ],
    [
      'goes to all its addressees when it is new',
      {
        held: [holds('a', 'x')],
        after: proposed('b', ['x', 'y'], { measureId: null }),
        expected: { moves: false, assign: ['x', 'y'] },
      },
    ],
    [
      'opens the collection that it demands when it is new',
      {
        after: proposed('b', ['x'], { measureId: null, words: { formCode: 'annex-2' } }),
        expected: { moves: false, assign: ['x'], demand: 'annex-2' },
      },
    ],
    [
      'opens no collection without a day to send it by',
      {
        after: proposed('b', ['x'], { measureId: null, dueOn: null, words: { formCode: 'annex-2' } }),
        expected: { moves: false, assign: ['x'] },
      },
    ],
    [
      'demands no second collection for a new addressee',
      {
        held: [holds('a', 'x', 'accepted'), holds('a', 'y')],
        after: proposed('a', ['y', 'z'], { words: { formCode: 'annex-2' } }),
        expected: { kept: 1, assign: ['z'], demand: null },
      },
    ],
  ])('%s', (_, { leftOut = [], held = [], after, given, expected }) => {
    const before = inForce(
      [standing('a', { formCode: after.item.formCode })],
      leftOut.map((who) => ['a', who]),
    );
    const [one] = decideCarryOver(before, [after], held, given).obligations;
    const { moves = true, reword = false, close = [], kept = 0, assign = [] } = expected;
    expect({
      moves: one?.move?.id ?? null,
      reword: one?.reword,
      close: one?.close.map(({ organizationId }) => organizationId),
      kept: one?.kept,
      assign: one?.assign.map((addressee) => addressee.organization.id),
      leftOut: one?.leftOut,
      excluded: one?.excluded,
      demand: one?.demand?.formCode ?? null,
    }).toEqual({
      moves: moves ? itemOf('a') : null,
      reword,
      close,
      kept,
      assign,
      leftOut: expected.leftOut ?? [],
      excluded: expected.excluded ?? [],
      demand: expected.demand ?? null,
    });
  });
});

describe('an obligation that is dropped', () => {
  it('closes what is open; what was accepted stays', () => {
    const held = [holds('a', 'x'), holds('a', 'y', 'accepted'), holds('b', 'x')];
    const before = inForce([standing('a'), standing('b')]);
    const { dropped, obligations } = decideCarryOver(before, [proposed('b', ['x'])], held);
    expect(dropped).toEqual([{ item: standing('a'), close: [holds('a', 'x')], accepted: 1 }]);
    expect(obligations).toMatchObject([{ kept: 1, close: [] }]);
  });

  it('is none where there was no version before', () => {
    const { dropped, obligations } = decideCarryOver(
      null,
      [proposed('a', ['x'], { measureId: null })],
      [],
      excluding('a', 'x'),
    );
    expect(dropped).toEqual([]);
    expect(obligations).toMatchObject([{ move: null, addressees: [], excluded: ['x'], assign: [] }]);
  });
});

describe('what the preview promises', () => {
  const names = ['a', 'b', 'c'];
  const schools = ['x', 'y', 'z', 'w'];
  const some = fc.subarray(schools);
  const worlds = fc
    .record({
      held: fc.array(
        fc.record({ of: fc.constantFrom(...names), by: fc.constantFrom(...schools), accepted: fc.boolean() }),
      ),
      left: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...schools))),
      goesOn: fc.subarray(names),
      to: fc.record({ a: some, b: some, c: some, fresh: some }),
      out: fc.option(fc.array(fc.tuple(fc.constantFrom(...names, 'fresh'), fc.constantFrom(...schools)))),
    })
    .map(({ held, left, goesOn, to, out }) => {
      const one = new Map(held.map((row) => [`${row.of} ${row.by}`, row]));
      const addressed = new Map(Object.entries(to));
      return {
        before: inForce(
          names.map((name) => standing(name)),
          // Whom a version leaves out has nothing of it.
          left.filter(([of, by]) => !one.has(`${of} ${by}`)),
        ),
        after: [
          ...goesOn.map((name) => proposed(name, addressed.get(name) ?? [])),
          proposed('fresh', to.fresh, { measureId: null }),
        ],
        rows: [...one.values()].map(({ of, by, accepted }) => holds(of, by, accepted ? 'accepted' : 'open')),
        given: out?.flatMap(([of, who]) => excluding(of, who)),
      };
    });
  const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

  it('is what approval does when nobody else is left out', () => {
    fc.assert(
      fc.property(worlds, ({ before, after, rows }) => {
        const promise = decideCarryOver(before, after, rows, []);
        const { obligations, dropped } = decideCarryOver(before, after, rows);
        const closing = ({ obligations: all, dropped: gone }: typeof promise) =>
          total([...all, ...gone].map(({ close }) => close.length));
        expect(closing({ obligations, dropped })).toBe(closing(promise));
        expect(total(obligations.map(({ kept }) => kept))).toBe(
          total(promise.obligations.map(({ kept }) => kept)),
        );
        const fresh = promise.obligations.map(
          ({ addressees, kept, leftOut }) => addressees.length - kept - leftOut.length,
        );
        expect(total(obligations.map(({ assign }) => assign.length))).toBe(total(fresh));
      }),
    );
  });

  it('leaves one assignment to everybody addressed, nothing open to others, and all that was accepted', () => {
    fc.assert(
      fc.property(worlds, ({ before, after, rows, given }) => {
        const { obligations, dropped } = decideCarryOver(before, after, rows, given);
        const closed = new Set([...obligations, ...dropped].flatMap(({ close }) => close));
        expect([...closed].every(({ isOpen }) => isOpen)).toBe(true);
        for (const { move, addressees, assign } of obligations) {
          const goOn = rows.filter((row) => row.planItemId === move?.id && !closed.has(row));
          const open = goOn.filter(({ isOpen }) => isOpen).map(({ organizationId }) => organizationId);
          const has = goOn.map(({ organizationId }) => organizationId);
          const asked = addressees.map((one) => one.organization.id);
          expect(asked).toEqual(expect.arrayContaining(open));
          const fresh = assign.map((one) => one.organization.id);
          expect([...has.filter((id) => asked.includes(id)), ...fresh].sort()).toEqual(asked.toSorted());
        }
        const gone = dropped.map(({ item }) => item.id);
        const left = rows.filter((row) => gone.includes(row.planItemId) && !closed.has(row));
        expect(left.every(({ isOpen }) => !isOpen)).toBe(true);
        expect(left).toHaveLength(total(dropped.map(({ accepted }) => accepted)));
      }),
    );
  });
});
