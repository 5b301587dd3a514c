import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answers } from './model.ts';
import { availableToSubmit, checkForm, progress } from './rules.check.ts';

const TODAY = '2020-09-10';
const full: Answers = {
  'who.post.text': 'завуч',
  'staff.maths.count': 3,
  'staff.maths.young': 1,
  'staff.maths.old': 2,
  'house.gym.exists': false,
};

const keysOf = (answers: Answers, comments = {}) =>
  checkForm(toyForm, answers, comments, TODAY).map((finding) => finding.key);
const filled = (extra: Answers) => keysOf({ ...full, ...extra });

describe('blank cells', () => {
  it('asks only for what is required now, in printed order', () => {
    expect(keysOf({})).toEqual([
      'required@who.post.text',
      'required@staff.maths.count',
      'required@house.gym.exists',
    ]);
  });

  it('asks for the parts once the whole is above zero', () => {
    expect(keysOf({ ...full, 'staff.maths.old': 2, 'staff.maths.count': 2 })).not.toContain(
      'required@staff.maths.young',
    );
    const { 'staff.maths.young': _, ...without } = full;
    expect(keysOf(without)).toEqual(['required@staff.maths.young']);
    expect(keysOf({ 'who.post.text': 'завуч', 'staff.maths.count': 0, 'house.gym.exists': false })).toEqual(
      [],
    );
  });

  it('accepts «нет данных» as an answer', () => {
    expect(filled({ 'staff.maths.count': { noData: true } })).toEqual([]);
  });

  it('asks for the name and the figures of a repeated row that exists', () => {
    expect(filled({ 'staff.language[a].young': 0 })).toEqual([
      'required@staff.language[a].name',
      'required@staff.language[a].count',
    ]);
  });

  it('follows a chain of conditions: no gym, no shower, no cabins', () => {
    expect(filled({ 'house.gym.exists': true, 'house.gym.kind': 'adapted' })).toEqual([
      'required@house.shower.exists',
    ]);
    expect(filled({ 'house.shower.exists': true })).toContain('unasked@house.shower.exists');
    expect(filled({ 'house.cabins.count': 2 })).toContain('unasked@house.cabins.count');
    expect(filled({ 'house.cabins.count': 0, 'house.shower.exists': false })).toEqual([]);
  });
});

describe('answers that cannot be', () => {
  it('finds what breaks its field', () => {
    expect(filled({ 'staff.maths.young': 0.5 })).toContain('invalid@staff.maths.young');
  });

  it('finds more rows than the form allows, in each place by itself', () => {
    const course = (id: string) => [`staff.maths.courses[${id}].topic`, 'ФГОС'];
    expect(filled(Object.fromEntries(['a', 'b'].map(course)))).toEqual([]);
    expect(filled(Object.fromEntries(['a', 'b', 'c'].map(course)))).toEqual([
      'too_many@staff.maths.courses[c].topic',
    ]);
  });
});

describe('checks of the definition', () => {
  it('compares a sum with its total in every row', () => {
    expect(filled({ 'staff.maths.old': 1 })).toEqual(['ages@staff.maths.count']);
    expect(
      filled({
        'staff.language[a].name': 'немецкого',
        'staff.language[a].count': 1,
        'staff.language[a].young': 1,
        'staff.language[a].old': 1,
      }),
    ).toEqual(['ages@staff.language[a].count']);
  });

  it('waits for blank parts unless the known ones are already too many', () => {
    const { 'staff.maths.old': _, ...partly } = full;
    expect(keysOf(partly)).not.toContain('ages@staff.maths.count');
    expect(keysOf({ ...partly, 'staff.maths.young': 4 })).toContain('ages@staff.maths.count');
  });

  it('compares the total of all instances with a limit', () => {
    const language = (id: string, count: number) => ({
      [`staff.language[${id}].name`]: id,
      [`staff.language[${id}].count`]: count,
      [`staff.language[${id}].young`]: count,
      [`staff.language[${id}].old`]: 0,
    });
    expect(filled({ ...language('a', 2), ...language('b', 1) })).toEqual([]);
    expect(filled({ ...language('a', 2), ...language('b', 2) })).toEqual([
      'languages@staff.language[a].count',
    ]);
  });

  it('knows ranges, requirements and implications', () => {
    const gym = {
      'house.gym.exists': true,
      'house.gym.kind': 'standard',
      'house.gym.area': 12.5,
      'house.shower.exists': true,
      'house.cabins.count': 0,
    };
    expect(filled(gym)).toEqual([
      'area@house.gym.area',
      'built_known@house.gym.built',
      'cabins_exist@house.cabins.count',
    ]);
    expect(
      filled({ ...gym, 'house.gym.area': 20, 'house.gym.built': 1990, 'house.cabins.count': 1 }),
    ).toEqual([]);
  });
});

describe('submission', () => {
  const warned: Answers = {
    ...full,
    'staff.language[a].name': 'немецкого',
    'staff.language[a].count': 4,
    'staff.language[a].young': 4,
    'staff.language[a].old': 0,
  };
  const submit = (answers: Answers, comments = {}) =>
    availableToSubmit(checkForm(toyForm, answers, comments, TODAY), progress(toyForm, answers));

  it('is open for a full form and closed for an empty one', () => {
    expect(submit(full)).toEqual({ available: true, errors: 0, uncommented: 0, left: 0 });
    expect(submit({})).toEqual({ available: false, errors: 3, uncommented: 0, left: 3 });
  });

  it('wants every warning explained', () => {
    expect(submit(warned)).toMatchObject({ available: false, uncommented: 1 });
    expect(submit(warned, { 'languages@staff.language[a].count': 'Сельская школа' }).available).toBe(true);
  });

  it('counts required cells that are asked now', () => {
    expect(progress(toyForm, { 'staff.maths.count': 3, 'staff.maths.young': 1 })).toEqual([
      { section: 'who', filled: 0, total: 1, left: 1 },
      { section: 'staff', filled: 2, total: 3, left: 1 },
      { section: 'house', filled: 0, total: 1, left: 1 },
    ]);
  });
});
