import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { CellMove } from './model.mapping.ts';
import type { Answers, FormDefinition, Row } from './model.ts';
import { addProjection, emptyAggregate } from './rules.aggregate.ts';
import { correspondence, mapAggregate, mapAnswers, movesBetween } from './rules.mapping.ts';
import { project, slotsOf } from './rules.project.ts';

/** Version 2: mathematicians are asked as «algebra», the cabins became a yes or no, the gym's kind means something else. */
const renamed = JSON.parse(
  JSON.stringify(toyForm).replaceAll('staff.maths.', 'staff.algebra.').replaceAll('"maths"', '"algebra"'),
) as FormDefinition;
const next: FormDefinition = {
  ...renamed,
  version: 2,
  sections: renamed.sections.map((section) => ({
    ...section,
    tables: section.tables.map((table) => ({ ...table, rows: table.rows.map(askedYesOrNo) })),
  })),
};
function askedYesOrNo(row: Row): Row {
  if (row.id !== 'cabins') return row;
  return { ...row, cells: [{ column: 'count', field: { type: 'yes_no', consolidation: 'yes_count' } }] };
}
const moves: readonly CellMove[] = [
  { from: 'staff.maths', to: 'staff.algebra' },
  { from: 'house.gym.kind', to: null },
];

describe('answers of an older version', () => {
  it.each<[string, Answers, Answers]>([
    ['a cell of the same key stays', { 'house.gym.area': 50.25 }, { 'house.gym.area': 50.25 }],
    ['a row moves with its cells', { 'staff.maths.count': 4 }, { 'staff.algebra.count': 4 }],
    [
      'lists of the row move with their entries',
      { 'staff.maths.courses[x1].topic': 'ФГОС' },
      { 'staff.algebra.courses[x1].topic': 'ФГОС' },
    ],
    [
      'repeated rows keep their instances',
      { 'staff.language[a].name': 'татарского', 'staff.language[a].courses[b].year': 2019 },
      { 'staff.language[a].name': 'татарского', 'staff.language[a].courses[b].year': 2019 },
    ],
    ['a cell said to mean something else is left out', { 'house.gym.kind': 'standard' }, {}],
    ['a cell whose type changed is left out', { 'house.cabins.count': 2 }, {}],
    [
      '«нет данных» is an answer too',
      { 'staff.maths.count': { noData: true } },
      { 'staff.algebra.count': { noData: true } },
    ],
    ['a cell that the old version never had is left out', { 'house.pool.exists': true }, {}],
  ])('%s', (_case, before, after) => {
    expect(mapAnswers(toyForm, next, moves, before)).toEqual(after);
  });

  it('stay as they are within a version', () => {
    const answers = { 'staff.maths.count': 4, 'house.gym.kind': 'standard' };
    expect(mapAnswers(toyForm, toyForm, [], answers)).toEqual(answers);
  });

  it('the nearest path decides', () => {
    const nearest = [...moves, { from: 'staff.maths.young', to: null }];
    expect(correspondence(toyForm, next, nearest).get('staff.maths.young')).toBeUndefined();
    expect(correspondence(toyForm, next, nearest).get('staff.maths.old')).toBe('staff.algebra.old');
  });
});

describe('figures of an older version', () => {
  const answers = fc.record(
    {
      'staff.maths.count': fc.nat(50),
      'staff.language[a].name': fc.constantFrom('татарского', 'чувашского'),
      'staff.language[a].count': fc.nat(50),
      'house.gym.exists': fc.boolean(),
      'house.gym.area': fc.nat(9999).map((hundredths) => hundredths / 100),
      'house.gym.kind': fc.constantFrom('standard', 'adapted'),
      'house.cabins.count': fc.nat(9),
    },
    { requiredKeys: [] },
  );

  it('are those of the mapped answers, wherever they are comparable', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 6 }), (forms) => {
        const old = forms.reduce(
          (sum, form) => addProjection(sum, project(toyForm, form), 1),
          emptyAggregate(toyForm),
        );
        const { aggregate, comparable } = mapAggregate(toyForm, next, moves, old);
        const recounted = forms.reduce(
          (sum, form) => addProjection(sum, project(next, mapAnswers(toyForm, next, moves, form)), 1),
          emptyAggregate(next),
        );
        expect(aggregate.forms).toBe(recounted.forms);
        for (const [place, { key }] of slotsOf(next).entries()) {
          if (!comparable.has(key)) continue;
          expect([key, aggregate.sums[place], aggregate.filled[place], aggregate.buckets[key]]).toEqual([
            key,
            recounted.sums[place],
            recounted.filled[place],
            recounted.buckets[key],
          ]);
        }
      }),
    );
  });

  it('are empty where nothing corresponds, and say so', () => {
    const old = addProjection(
      emptyAggregate(toyForm),
      project(toyForm, { 'house.gym.exists': true, 'house.gym.kind': 'standard' }),
      1,
    );
    const { aggregate, comparable } = mapAggregate(toyForm, next, moves, old);
    const kind = slotsOf(next).findIndex(({ key }) => key === 'house.gym.kind');
    expect(comparable.has('house.gym.kind')).toBe(false);
    expect([aggregate.filled[kind], aggregate.buckets['house.gym.kind']]).toEqual([0, undefined]);
    expect(comparable.has('staff.algebra.count')).toBe(true);
  });

  it('keep their value where a version measures more finely', () => {
    const finer = JSON.parse(
      JSON.stringify(toyForm).replace('"decimals":2', '"decimals":1'),
    ) as FormDefinition;
    const old = addProjection(emptyAggregate(finer), project(finer, { 'house.gym.area': 20.5 }), 1);
    const area = slotsOf(toyForm).findIndex(({ key }) => key === 'house.gym.area');
    expect(mapAggregate(finer, toyForm, [], old).aggregate.sums[area]).toBe(2050);
  });
});

describe('the mapping of two versions', () => {
  const mappings = [{ code: 'toy', from: 1, to: 2, moves }];

  it('is found by both versions', () => {
    expect(movesBetween(mappings, toyForm, next)).toBe(moves);
    expect(movesBetween(mappings, toyForm, toyForm)).toEqual([]);
    expect(movesBetween(mappings, { ...toyForm, code: 'other' }, { ...next, code: 'other' })).toEqual([]);
  });
});
