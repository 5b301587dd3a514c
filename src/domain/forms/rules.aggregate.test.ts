import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answer, Answers } from './model.ts';
import { type Aggregate, addProjection, combine, emptyAggregate } from './rules.aggregate.ts';
import { project, slotsOf } from './rules.project.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant<Answer>({ noData: true }));
const fields: Record<string, fc.Arbitrary<Answer>> = {
  'staff.maths.count': number,
  'staff.maths.young': number,
  'staff.language[a].name': fc.constantFrom('Татарского', 'татарского ', 'чувашского', '__proto__'),
  'staff.language[a].count': number,
  'staff.language[b].name': fc.constantFrom('английского', 'constructor'),
  'staff.language[b].count': number,
  'staff.maths.courses[x].topic': fc.constantFrom('ФГОС', 'ЕГЭ'),
  'staff.maths.courses[x].year': fc.integer({ min: 2000, max: 2020 }),
  'house.gym.exists': fc.boolean(),
  'house.gym.kind': fc.constantFrom('standard', 'adapted'),
  'house.gym.area': fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
};
const form: fc.Arbitrary<Answers> = fc
  .record(fields, { requiredKeys: [] })
  .map((answers) => answers as Answers);
const empty = emptyAggregate(toyForm);

const fold = (forms: readonly Answers[]): Aggregate =>
  forms.reduce((sum, answers) => addProjection(sum, project(toyForm, answers), 1), empty);

describe('aggregates', () => {
  it('any sequence of adding and taking away equals the fold of what remains', () => {
    const steps = fc.array(fc.record({ answers: form, leaves: fc.boolean(), place: fc.nat() }));
    fc.assert(
      fc.property(steps, (sequence) => {
        let aggregate = empty;
        const remaining: Answers[] = [];
        for (const { answers, leaves, place } of sequence) {
          const [gone] = leaves ? remaining.splice(place % (remaining.length || 1), 1) : [];
          if (gone) aggregate = addProjection(aggregate, project(toyForm, gone), -1);
          else {
            remaining.push(answers);
            aggregate = addProjection(aggregate, project(toyForm, answers), 1);
          }
        }
        expect(aggregate).toEqual(fold(remaining));
      }),
    );
  });

  it('combines whole sets in any order', () => {
    fc.assert(
      fc.property(fc.array(form), fc.array(form), (a, b) => {
        const together = fold([...a, ...b]);
        expect(combine(fold(a), fold(b))).toEqual(together);
        expect(combine(fold(b), fold(a))).toEqual(together);
        expect(combine(fold(a), empty)).toEqual(fold(a));
      }),
    );
  });

  it('counts every form of every slot once: filled, «нет данных» or blank', () => {
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const { filled, noData } = fold(forms);
        const projections = forms.map((answers) => project(toyForm, answers));
        slotsOf(toyForm).forEach((_, slot) => {
          const blank = forms.length - (filled[slot] ?? 0) - (noData[slot] ?? 0);
          const blanks = projections.filter(
            ({ values, noData: unknown }) => values[slot] === null && !unknown.includes(slot),
          );
          expect(blank).toBe(blanks.length);
        });
      }),
    );
  });

  it('leaves no empty bucket behind', () => {
    const answers = { 'staff.language[a].name': 'немецкого', 'staff.language[a].count': 2 };
    const once = fold([answers]);
    expect(once.buckets).toEqual({ 'staff.language[*].count': { немецкого: 2 } });
    expect(addProjection(once, project(toyForm, answers), -1)).toEqual(empty);
  });

  it('survives the way to the browser and back', () => {
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const aggregate = fold(forms);
        expect(JSON.parse(JSON.stringify(aggregate))).toEqual(aggregate);
      }),
    );
  });
});
