import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, FormDefinition } from '#domain/forms/model.ts';
import { type Aggregate, addProjection, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { isComputable, knowledgeOf, type Row } from './attack.fixture.ts';
import type { Protection } from './model.suppression.ts';
import { type Family, familiesOf, sharesOf, slotAt } from './rules.families.ts';
import { type ShownFigures, shownFigures } from './rules.shown.ts';
import { fixedGroups, publish } from './rules.suppression.ts';

const protection: Protection = {
  patterns: ['people.*.count'],
  leastCount: 5,
  leastForms: 3,
  leastChanged: 5,
  names: [],
  source: 'test',
};

/** Some rows of people, with a computed total of some of them, a typed one, and shares of the first. */
interface Shape {
  readonly rows: number;
  readonly total: readonly number[];
  readonly typed: readonly number[];
}
const count = { type: 'count', consolidation: 'sum' } as const;
const source = { line: 1 };
const rowKey = (row: number) => `people.r${row}.count`;

function formOf({ rows, total, typed }: Shape): FormDefinition {
  const share = { kind: 'ratio', of: '{row}.count', to: rowKey(0) } as const;
  return {
    code: 'people',
    version: 1,
    title: 'Люди',
    source: 'test',
    identification: { id: 'who', title: '', source, tables: [] },
    sections: [
      {
        id: 'people',
        title: 'Люди',
        source,
        tables: [
          {
            id: 'people',
            layout: 'list',
            columns: [],
            rows: [
              ...Array.from({ length: rows }, (_, row) => ({
                id: `r${row}`,
                label: `${row}`,
                source,
                cells: [
                  { column: 'count', field: count },
                  {
                    column: 'share',
                    field: { type: 'percent', consolidation: 'ratio', derived: share } as const,
                  },
                ],
              })),
              ...(total.length > 0
                ? [
                    {
                      id: 'total',
                      label: 'всего',
                      source,
                      cells: [
                        {
                          column: 'count',
                          field: { ...count, derived: { kind: 'sum', of: total.map(rowKey) } as const },
                        },
                      ],
                    },
                  ]
                : []),
              { id: 'typed', label: 'итого', source, cells: [{ column: 'count', field: count }] },
            ],
          },
        ],
      },
    ],
    checks:
      typed.length > 0
        ? [
            {
              id: 'sum',
              kind: 'sum_equals',
              severity: 'warning',
              message: '',
              source,
              total: 'people.typed.count',
              parts: typed.map(rowKey),
            },
          ]
        : [],
    messages: { required: '', invalid: '', too_many: '' },
  };
}

interface School {
  readonly place: string;
  readonly answers: Answers;
}
interface Case {
  readonly def: FormDefinition;
  readonly shape: Shape;
  readonly schools: readonly School[];
}

const anAnswer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 1, arbitrary: fc.constant({ noData: true as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const aCase: fc.Arbitrary<Case> = fc
  .integer({ min: 1, max: 3 })
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      total: fc.subarray([0, 1, 2].slice(0, rows)),
      typed: fc.subarray([0, 1, 2].slice(0, rows)),
    }),
  )
  .chain((shape) => {
    const answers = fc
      .record({
        cells: fc.array(anAnswer, { minLength: shape.rows, maxLength: shape.rows }),
        typed: anAnswer,
      })
      .map(({ cells, typed }): Answers => {
        const parts = shape.typed.map((row) => cells[row]);
        const sum = parts.reduce<number>((all, part) => all + (typeof part === 'number' ? part : 0), 0);
        // What the check makes of it: the typed total is the sum, once all parts are known.
        const own = parts.length > 0 && parts.every((part) => typeof part === 'number') ? sum : typed;
        const given = [...cells.map((value, row) => [rowKey(row), value]), ['people.typed.count', own]];
        return Object.fromEntries(given.filter(([, value]) => value !== undefined));
      });
    const schools = fc
      .array(fc.array(answers, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
      .map((places) => places.flatMap((list, at) => list.map((one) => ({ place: `m${at}`, answers: one }))));
    return schools.map((list) => ({ shape, def: formOf(shape), schools: list }));
  });

const aggregateOf = (def: FormDefinition, schools: readonly School[]): Aggregate =>
  schools.reduce((sum, { answers }) => addProjection(sum, project(def, answers), 1), emptyAggregate(def));

/** A table that somebody may open, and the schools behind it. */
interface Table {
  readonly schools: readonly School[];
  readonly shown: ShownFigures;
}

const placesOf = ({ def, schools }: Case) =>
  [...Map.groupBy(schools, ({ place }) => place)].map(([id, list]) => ({
    id,
    aggregate: aggregateOf(def, list),
  }));

const behind = ({ schools }: Case, ids: readonly string[]) =>
  schools.filter(({ place }) => ids.includes(place));

/** All that readers outside of the line are shown. */
function tablesOf(one: Case, limits = protection): Table[] {
  const { def } = one;
  const groups = fixedGroups(def, placesOf(one), limits.leastForms);
  const { region, groups: published } = publish(def, limits, groups);
  const whole = groups.map(({ aggregate }) => aggregate).reduce(combine, emptyAggregate(def));
  return [
    { schools: groups.length > 0 ? one.schools : [], shown: shownFigures(def, limits, whole, region) },
    ...published.map(({ ids, cells }, at) => ({
      schools: behind(one, ids),
      shown: shownFigures(def, limits, groups[at]?.aggregate ?? whole, cells),
    })),
  ];
}

/** Each table hides what is small in it, and nobody thinks of the difference of two tables. */
function carelessTablesOf(one: Case): Table[] {
  const { def } = one;
  const groups = fixedGroups(def, placesOf(one), protection.leastForms);
  return [groups, ...groups.map((group) => [group])].map((some) => {
    const { region } = publish(def, protection, [
      {
        ids: some.flatMap(({ ids }) => ids),
        others: true,
        aggregate: some.map(({ aggregate }) => aggregate).reduce(combine, emptyAggregate(def)),
      },
    ]);
    const ids = some.flatMap((group) => group.ids);
    return {
      schools: behind(one, ids),
      shown: shownFigures(def, protection, aggregateOf(def, behind(one, ids)), region),
    };
  });
}

/** Answers of under five people, or of one school, that can be computed from the tables. */
function leaks(one: Case, tables: readonly Table[]): string[] {
  const { def, shape, schools } = one;
  const families = familiesOf(def, protection);
  const unknowns = new Map<string, number>();
  const known = (school: School, key: string) => typeof school.answers[key] === 'number';
  const unknown = (school: School, key: string) => {
    const name = `${schools.indexOf(school)} ${key}`;
    return unknowns.get(name) ?? unknowns.set(name, unknowns.size).size - 1;
  };
  /** A cell of a school as a sum of what the school typed on its own. */
  const typedBy = (school: School, key: string): number[] => {
    if (key === 'people.total.count') return shape.total.flatMap((row) => typedBy(school, rowKey(row)));
    const parts = key === 'people.typed.count' ? shape.typed.map(rowKey) : [];
    if (parts.length > 0 && parts.every((part) => known(school, part))) {
      return parts.map((part) => unknown(school, part));
    }
    return known(school, key) ? [unknown(school, key)] : [];
  };
  const keys = families.flatMap((family: Family) => family.keys);
  const width = schools.flatMap((school) => keys.flatMap((key) => typedBy(school, key))) && unknowns.size;
  const rowOf = (some: readonly School[], key: string): Row => {
    const row = Array.from({ length: width }, () => 0n);
    for (const at of some.flatMap((school) => typedBy(school, key))) row[at] = (row[at] ?? 0n) + 1n;
    return row;
  };
  const only = (at: number): Row => Array.from({ length: width }, (_, place) => (place === at ? 1n : 0n));
  const equations = tables.flatMap(({ schools: some, shown }) =>
    keys
      .filter((key) => !shown.hidden.includes(key))
      .flatMap((key) => {
        // A shown zero is a zero of every school.
        const zero = shown.aggregate.sums[slotAt(def, key, 'value')] === 0;
        return zero ? some.flatMap((school) => typedBy(school, key)).map(only) : [rowOf(some, key)];
      }),
  );
  const knowledge = knowledgeOf(equations);
  const sumOf = (some: readonly School[], key: string) =>
    aggregateOf(def, some).sums[slotAt(def, key, 'value')] ?? 0;
  const places = [...Map.groupBy(schools, ({ place }) => place).values()];
  const shownGroups = tables.map((table) => table.schools);
  const small = [...places, ...shownGroups, ...schools.map((school) => [school])].flatMap((some) =>
    keys.flatMap((key) => {
      const value = sumOf(some, key);
      const secret = some.length === 1 ? value > 0 : value > 0 && value < protection.leastCount;
      return secret && isComputable(rowOf(some, key), knowledge)
        ? [`${key} of ${some.length}: ${value}`]
        : [];
    }),
  );
  return small;
}

describe('small figures', () => {
  it('cannot be computed from all the tables together', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        expect(leaks(one, tablesOf(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each<readonly [string, (one: Case) => readonly Table[]]>([
    ['each table hides its own small figures only', carelessTablesOf],
    [
      'municipalities of one or two schools stand alone',
      (one) => tablesOf(one, { ...protection, leastForms: 1 }),
    ],
    [
      'cells tied by a sum stand alone',
      (one) => tablesOf({ ...one, def: formOf({ ...one.shape, typed: [] }) }),
    ],
    ['figures from one up are shown', (one) => tablesOf(one, { ...protection, leastCount: 1 })],
  ])('are computed by the same attack where %s', (_, tables) => {
    const broken = fc.check(
      fc.property(aCase, (one) => leaks(one, tables(one)).length === 0),
      { numRuns: 500, endOnFailure: true },
    );
    expect(broken.failed).toBe(true);
  });

  it('of two collections stay hidden while no school is in both, and not a moment longer', () => {
    const two = fc.tuple(aCase, fc.integer({ min: 1, max: 5 }));
    const apart = ([one, at]: [Case, number]) => {
      const [first, second] = [one.schools.slice(at), one.schools.slice(0, at)].map((schools) => ({
        ...one,
        schools,
      }));
      return first && second ? leaks(one, [...tablesOf(first), ...tablesOf(second)]) : [];
    };
    fc.assert(
      fc.property(two, (input) => {
        expect(apart(input)).toEqual([]);
      }),
    );
    const shared = ([one, at]: [Case, number]) =>
      leaks(one, [...tablesOf(one), ...tablesOf({ ...one, schools: one.schools.slice(at) })]);
    expect(
      fc.check(
        fc.property(two, (input) => shared(input).length === 0),
        { numRuns: 2000, endOnFailure: true },
      ).failed,
    ).toBe(true);
  });

  it('shares are made of the figures shown, and of nothing else', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        for (const { shown } of tablesOf(one)) {
          for (const { key, of, to } of sharesOf(one.def, familiesOf(one.def, protection))) {
            const sums = shown.aggregate.sums;
            if (shown.hidden.includes(of) || shown.hidden.includes(to)) {
              expect(shown.hidden).toContain(key);
              expect([sums[slotAt(one.def, key, 'part')], sums[slotAt(one.def, key, 'whole')]]).toEqual([
                0, 0,
              ]);
            } else {
              expect(sums[slotAt(one.def, key, 'part')]).toBe(sums[slotAt(one.def, of, 'value')]);
              expect(sums[slotAt(one.def, key, 'whole')]).toBe(sums[slotAt(one.def, to, 'value')]);
            }
          }
        }
      }),
    );
  });
});

describe('the figures of a region', () => {
  const def = formOf({ rows: 1, total: [], typed: [] });
  const schools = (counts: Readonly<Record<string, readonly number[]>>): Case => ({
    def,
    shape: { rows: 1, total: [], typed: [] },
    schools: Object.entries(counts).flatMap(([place, list]) =>
      list.map((value) => ({ place, answers: { [rowKey(0)]: value } })),
    ),
  });
  const shownOf = (one: Case) => {
    const groups = fixedGroups(def, placesOf(one), protection.leastForms);
    const { region, groups: list } = publish(def, protection, groups);
    const sumOf = (cells: (typeof list)[number]['cells']) => cells[rowKey(0)]?.sum ?? null;
    return {
      region: sumOf(region),
      ...Object.fromEntries(list.map(({ ids, cells }) => [ids.join('+'), sumOf(cells)])),
    };
  };

  it.each<readonly [string, Readonly<Record<string, readonly number[]>>, object]>([
    ['large ones are shown', { a: [2, 2, 2], b: [9, 0, 1] }, { region: 16, a: 6, b: 10 }],
    ['a zero is shown', { a: [0, 0, 0], b: [9, 0, 1] }, { region: 10, a: 0, b: 10 }],
    [
      'a small one takes the next smallest with it',
      { a: [1, 1, 1], b: [2, 2, 2], c: [9, 9, 9] },
      { region: 36, a: null, b: null, c: 27 },
    ],
    [
      'two small ones that make a large one need no more',
      { a: [1, 1, 1], b: [1, 1, 1], c: [9, 9, 9] },
      { region: 33, a: null, b: null, c: 27 },
    ],
    [
      'a zero covers nothing',
      { a: [1, 1, 1], b: [0, 0, 0], c: [9, 9, 9] },
      { region: 30, a: null, b: 0, c: null },
    ],
    [
      'a small region shows nothing, not even its zeros',
      { a: [1, 1, 1], b: [0, 0, 0] },
      { region: null, a: null, b: null },
    ],
    [
      'places of few schools stand together',
      { a: [9], b: [9, 9], c: [9, 9, 9] },
      { region: 54, 'a+b': 27, c: 27 },
    ],
    [
      'a single place of few schools takes the smallest in',
      { a: [9], b: [9, 9, 9], c: [9, 9, 9, 9] },
      { region: 72, 'a+b': 36, c: 36 },
    ],
    ['two schools make no region', { a: [9], b: [9] }, { region: null }],
  ])('%s', (_, counts, expected) => {
    expect(shownOf(schools(counts))).toEqual(expected);
  });
});
