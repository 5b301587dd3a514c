import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import { derive } from './rules.derive.ts';
import { percentage, sumExact } from './rules.numbers.ts';

describe('computed cells', () => {
  it('adds fixed rows and every instance of a repeated one', () => {
    const derived = derive(toyForm, {
      'staff.maths.count': 3,
      'staff.language[a].count': 2,
      'staff.language[b].count': 1,
    });
    expect(derived['staff.total.count']).toBe(6);
  });

  it('keeps nothing known apart from zero', () => {
    expect(derive(toyForm, {})['staff.total.count']).toBeNull();
    expect(derive(toyForm, { 'staff.maths.count': { noData: true } })['staff.total.count']).toBeNull();
    expect(derive(toyForm, { 'staff.maths.count': 0 })['staff.total.count']).toBe(0);
  });

  it('takes percentages of its own row, also from computed cells', () => {
    const derived = derive(toyForm, {
      'staff.maths.count': 3,
      'staff.maths.young': 1,
      'staff.language[a].count': 4,
      'staff.language[a].young': 3,
    });
    expect(derived['staff.maths.share']).toBe(33.3);
    expect(derived['staff.language[a].share']).toBe(75);
    expect(derived['staff.total.share']).toBe(57.1);
  });

  it('has no percentage of nothing or of the unknown', () => {
    expect(
      derive(toyForm, { 'staff.maths.count': 0, 'staff.maths.young': 0 })['staff.maths.share'],
    ).toBeNull();
    expect(derive(toyForm, { 'staff.maths.young': 1 })['staff.maths.share']).toBeNull();
  });
});

describe('exact numbers', () => {
  it('adds hundredths without a trace of binary fractions', () => {
    expect(sumExact([0.1, 0.2, 0.29], 2)).toBe(0.59);
  });

  it('rounds a percentage half up', () => {
    expect(percentage(1, 8, 1)).toBe(12.5);
    expect(percentage(1, 16, 1)).toBe(6.3);
    expect(percentage(1, 0, 1)).toBeNull();
  });
});
