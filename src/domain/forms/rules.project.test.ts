import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answers, CellKey } from './model.ts';
import { project, slotsOf } from './rules.project.ts';

function slotOf(answers: Answers, key: CellKey, measure = 'value') {
  const { values, noData } = project(toyForm, answers);
  const slot = slotsOf(toyForm).findIndex((s) => s.key === key && s.measure === measure);
  expect(slot).toBeGreaterThanOrEqual(0);
  return noData.includes(slot) ? 'no data' : values[slot];
}

describe('slots', () => {
  it('have a stable order and leave out what is not consolidated', () => {
    const keys = slotsOf(toyForm).map((slot) => slot.key);
    expect(keys[0]).toBe('staff.total.count');
    expect(keys).not.toContain('who.post.text');
    expect(keys).not.toContain('staff.language[*].name');
    expect(slotsOf(structuredClone(toyForm))).toEqual(slotsOf(toyForm));
  });

  it('keep a percentage as its two numbers', () => {
    const measures = slotsOf(toyForm).filter((slot) => slot.key === 'staff.maths.share');
    expect(measures.map((slot) => slot.measure)).toEqual(['part', 'whole']);
  });
});

describe('projection of one form', () => {
  it('keeps zero, blank and «нет данных» apart', () => {
    expect(slotOf({ 'staff.maths.count': 0 }, 'staff.maths.count')).toBe(0);
    expect(slotOf({}, 'staff.maths.count')).toBeNull();
    expect(slotOf({ 'staff.maths.count': { noData: true } }, 'staff.maths.count')).toBe('no data');
  });

  it('scales decimals to whole numbers', () => {
    expect(slotOf({ 'house.gym.exists': true, 'house.gym.area': 0.29 }, 'house.gym.area')).toBe(29);
  });

  it('adds up the instances of a repeated row and of a list', () => {
    const answers = {
      'staff.language[a].count': 2,
      'staff.language[b].count': 3,
      'staff.language[c].count': { noData: true },
      'staff.language[a].courses[x].topic': 'ФГОС',
      'staff.language[b].courses[y].topic': 'ЕГЭ',
    } as const;
    expect(slotOf(answers, 'staff.language[*].count')).toBe(5);
    expect(slotOf(answers, 'staff.language[*].courses[*].topic')).toBe(2);
  });

  it('counts a number that is not asked as zero', () => {
    expect(slotOf({ 'staff.maths.count': 0 }, 'staff.maths.young')).toBe(0);
    expect(slotOf({ 'staff.maths.count': 5 }, 'staff.maths.young')).toBeNull();
    expect(slotOf({ 'house.gym.exists': false }, 'house.cabins.count')).toBe(0);
  });

  it('takes part and whole only together', () => {
    const one = { 'staff.maths.young': 1 };
    expect(slotOf(one, 'staff.maths.share', 'part')).toBeNull();
    const both = { ...one, 'staff.maths.count': 4 };
    expect(slotOf(both, 'staff.maths.share', 'part')).toBe(10);
    expect(slotOf(both, 'staff.maths.share', 'whole')).toBe(40);
    const unknown = { ...one, 'staff.maths.count': { noData: true } } as const;
    expect(slotOf(unknown, 'staff.maths.share', 'part')).toBe('no data');
  });

  it('never adds years: it counts them', () => {
    const answers = { 'house.gym.exists': true, 'house.gym.built': 1984 };
    expect(slotOf(answers, 'house.gym.built')).toBe(1);
    expect(project(toyForm, answers).buckets['house.gym.built']).toEqual({ '1984': 1 });
  });

  it('distributes choices, and says when the question was not asked', () => {
    const { buckets } = project(toyForm, { 'house.gym.exists': true, 'house.gym.kind': 'adapted' });
    expect(buckets).toMatchObject({ 'house.gym.exists': { yes: 1 }, 'house.gym.kind': { adapted: 1 } });
    expect(project(toyForm, { 'house.gym.exists': false }).buckets).toMatchObject({
      'house.gym.exists': { no: 1 },
      'house.gym.kind': { not_asked: 1 },
    });
  });

  it('joins qualifiers that differ only in case and spaces, and fears no word', () => {
    const { buckets } = project(toyForm, {
      'staff.language[a].name': ' Татарского',
      'staff.language[a].count': 2,
      'staff.language[b].name': 'татарского ',
      'staff.language[b].count': 1,
      'staff.language[c].name': '__proto__',
      'staff.language[c].count': 4,
      'staff.language[d].name': 'constructor',
      'staff.language[d].count': 1,
    });
    expect(Object.entries(buckets['staff.language[*].count'] ?? {})).toEqual([
      ['татарского', 3],
      ['__proto__', 4],
      ['constructor', 1],
    ]);
  });
});
