import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyForm } from './fixtures/toy-form.ts';
import type { Answer, Answers, FormDefinition } from './model.ts';
import { readForm } from './rules.asked.ts';
import { availableToSubmit, checkForm, isExplainable, progress } from './rules.check.ts';
import { project } from './rules.project.ts';

const TODAY = '2020-09-10';
const full: Answers = {
  'who.post.text': 'завуч',
  'staff.maths.count': 3,
  'staff.maths.young': 1,
  'staff.maths.old': 2,
  'house.gym.exists': false,
};

const keysOf = (answers: Answers, comments = {}) =>
  checkForm(readForm(toyForm, answers), comments, TODAY).map((finding) => finding.key);
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
  });

  it('counts what is not asked as none, whatever stands there', () => {
    expect(filled({ 'house.shower.exists': true, 'house.cabins.count': 0 })).toEqual([]);
    expect(filled({ 'staff.maths.count': 0, 'staff.maths.young': 5 })).toEqual([]);
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

describe('an explanation', () => {
  it.each([
    ['area@house.gym.area', true],
    ['languages@staff.language[*].count', true],
    ['languages@staff.language[a].count', true],
    ['ages@staff.maths.count', false],
    ['required@house.gym.area', false],
    ['area@house.gym.no_such', false],
    ['area', false],
    ['@', false],
    ['constructor', false],
    ['area@area@house.gym.area', false],
  ])('under the key %s: %s', (key, taken) => expect(isExplainable(toyForm, key)).toBe(taken));

  it('may be given to every warning that a form ever shows', () => {
    const answers = { ...full, 'house.gym.exists': true, 'house.gym.kind': 'standard', 'house.gym.area': 5 };
    const warnings = checkForm(readForm(toyForm, answers), {}, TODAY).filter((f) => f.severity === 'warning');
    expect(warnings.length).toBeGreaterThan(1);
    for (const { key } of warnings) expect(isExplainable(toyForm, key), key).toBe(true);
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
    availableToSubmit(
      checkForm(readForm(toyForm, answers), comments, TODAY),
      progress(readForm(toyForm, answers)),
    );

  it('is open for a full form and closed for an empty one', () => {
    expect(submit(full)).toEqual({ available: true, errors: 0, uncommented: 0, left: 0 });
    expect(submit({})).toEqual({ available: false, errors: 3, uncommented: 0, left: 3 });
  });

  it('wants every warning explained', () => {
    expect(submit(warned)).toMatchObject({ available: false, uncommented: 1 });
    expect(submit(warned, { 'languages@staff.language[a].count': 'Сельская школа' }).available).toBe(true);
  });

  it('counts required cells that are asked now', () => {
    expect(progress(readForm(toyForm, { 'staff.maths.count': 3, 'staff.maths.young': 1 }))).toEqual([
      { section: 'who', filled: 0, total: 1, left: 1 },
      { section: 'staff', filled: 2, total: 3, left: 1 },
      { section: 'house', filled: 0, total: 1, left: 1 },
    ]);
  });
});

describe('a comparison with the previous collection', () => {
  const jumping = {
    ...toyForm,
    checks: [
      {
        id: 'jump',
        kind: 'jump',
        severity: 'warning',
        cells: ['staff.maths.count', 'staff.total.count', 'staff.language[*].count'],
        share: 50,
        floor: 2,
        message: 'Много.',
        source: { line: 1 },
      },
    ],
  } satisfies FormDefinition;
  const jumps = (now: Answers, before?: Answers) =>
    checkForm(readForm(jumping, now, before), {}, TODAY)
      .filter(({ kind }) => kind === 'jump')
      .map(({ cell }) => cell);
  const maths = (count: Answer) => ({ 'staff.maths.count': count });

  it.each<[string, Answer, Answer, boolean]>([
    ['more than the share and the floor', 8, 5, true],
    ['fewer, too', 2, 5, true],
    ['no more than the floor', 3, 1, false],
    ['no more than the share', 15, 10, false],
    ['from nothing', 3, 0, true],
    ['a blank of «нет данных» then', 9, { noData: true }, false],
    ['«нет данных» now', { noData: true }, 9, false],
  ])('%s', (_, now, before, found) => {
    expect(jumps(maths(now), maths(before)).includes('staff.maths.count')).toBe(found);
  });

  it('reaches computed sums and repeated rows that were there before', () => {
    const rows = (a: number, b: number) => ({ 'staff.language[a].count': a, 'staff.language[b].count': b });
    expect(jumps(rows(9, 1), rows(1, 1))).toEqual(['staff.total.count', 'staff.language[a].count']);
    expect(jumps(rows(9, 1), { 'staff.language[c].count': 1 })).toEqual(['staff.total.count']);
  });

  it('needs a previous collection', () => {
    expect(jumps(maths(100))).toEqual([]);
  });
});

describe('what is not asked', () => {
  const extra = fc.record(
    {
      'house.gym.kind': fc.constantFrom('standard', 'adapted'),
      'house.gym.area': fc.integer({ min: 0, max: 5000 }),
      'house.gym.built': fc.integer({ min: 1800, max: 2100 }),
      'house.shower.exists': fc.boolean(),
      'house.cabins.count': fc.integer({ min: 0, max: 9 }),
      'staff.maths.young': fc.integer({ min: 0, max: 9 }),
      'staff.maths.old': fc.integer({ min: 0, max: 9 }),
    },
    { requiredKeys: [] },
  );
  const asked: Answers = { 'who.post.text': 'директор', 'staff.maths.count': 0, 'house.gym.exists': false };

  it('changes no finding, no progress and no figure', () => {
    fc.assert(
      fc.property(extra, (more) => {
        const [cluttered, without] = [{ ...asked, ...more }, asked];
        const [a, b] = [readForm(toyForm, cluttered), readForm(toyForm, without)];
        expect(checkForm(a, {}, TODAY)).toEqual(checkForm(b, {}, TODAY));
        expect(progress(a)).toEqual(progress(b));
        expect(project(toyForm, cluttered)).toEqual(project(toyForm, without));
      }),
    );
  });
});
