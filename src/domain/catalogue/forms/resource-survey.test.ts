import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, Field, SourceRef } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { listCells, sectionsOf } from '#domain/forms/rules.cells.ts';
import { availableToSubmit, checkForm, progress } from '#domain/forms/rules.check.ts';
import { checkDefinition } from '#domain/forms/rules.definition.ts';
import { derive } from '#domain/forms/rules.derive.ts';
import { collapseSpaces } from '#domain/kernel/text.ts';
import { resourceSurvey1, resourceSurvey2 } from './resource-survey/earlier.ts';
import { resourceSurveyEntry } from './resource-survey/entry.ts';
import { resourceSurvey } from './resource-survey.ts';

const TODAY = '2020-09-10';
const FIRST = 99;
const LAST = 212;
const order = readFileSync(new URL('../orders/order-01-21-744.txt', import.meta.url), 'utf8').split(/\r?\n/);
const printedAt = (line: number) => (order[line - 1] ?? '').split('\t');
const textAt = (line: number) => collapseSpaces(printedAt(line).join(' '));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const cells = listCells(resourceSurvey);
const tables = sectionsOf(resourceSurvey).flatMap((section) => section.tables);
const rows = tables.flatMap((table) => table.rows);
const lineOf = (source: SourceRef) => ('line' in source ? source.line : undefined);

/** Printed places that hold no answer: lines, columns, and why. */
const WITHOUT_CELL: readonly (readonly [lines: number[], columns: number[], reason: string])[] = [
  [[99, 130, 155, 210], [1], 'title of a section'],
  [[124], [1, 2, 3, 4], 'title of the specialists with the headings of their columns'],
  [[101], [1], 'label of the row of totals'],
  [[101], [15], 'heading of the courses; a row of totals has no courses of its own'],
  [[102], range(1, 15), 'second line of the headings, one column to the left of its figures'],
  [
    [103],
    range(1, 15),
    'heading over the subjects: each teacher is shown once, as the note of the section says',
  ],
  [range(104, 120), [1], 'label of the row'],
  [range(125, 128), [1], 'label of the row'],
  [range(125, 128), [3], 'one column «стаж»: its eight bands are the product’s own'],
  [[132], [1, 2, 3, 4], 'headings of the columns'],
  [range(133, 151), [1, 2], 'number and label of the row'],
  [[133, 143], [4], 'printed «X»: the whole has no percentage'],
  [[157], range(1, 4), 'title of the buildings, which are the rows of a transposed table'],
  [range(158, 178), [1, 2], 'number and label of the row'],
  [
    range(162, 178),
    [4, 5],
    'the headings of the buildings stand over rows 1.1–1.3 only; the rest is about the whole school',
  ],
  [range(179, 186), range(1, 5), 'empty lines for workshops: the row of line 178 is repeated instead'],
  [range(187, 206), [1, 2], 'number and label of the row'],
  [
    range(187, 206),
    [4, 5],
    'the headings of the buildings stand over rows 1.1–1.3 only; the rest is about the whole school',
  ],
  [[197], [3], 'title of a table'],
  [[212], [2], 'internal factors: the same cell as of external ones, told apart by their kind'],
];

describe('Annex 2, printed lines 99–212', () => {
  const answered = new Set(
    cells.flatMap(({ source }) => ('line' in source ? [`${source.line}:${source.column ?? '*'}`] : [])),
  );
  const excused = WITHOUT_CELL.flatMap(([lines, columns]) =>
    lines.flatMap((line) => columns.map((column) => `${line}:${column}`)),
  );
  const printed = range(FIRST, LAST)
    .filter((line) => textAt(line) !== '')
    .flatMap((line) => printedAt(line).map((_, column) => `${line}:${column + 1}`));
  /** A cell of the line as a whole, such as the name of a language, is answered inside its label. */
  const hasCell = (place: string) => answered.has(place) || answered.has(place.replace(/:1$/, ':*'));

  it('every line and column has a cell or a stated reason', () => {
    expect(printed.filter((place) => !hasCell(place) && !excused.includes(place))).toEqual([]);
  });

  it('no reason excuses a place that has a cell', () => {
    expect(excused.filter((place) => answered.has(place))).toEqual([]);
  });

  it('no reason and no cell speaks of a place that is not printed', () => {
    expect(excused.filter((place) => !printed.includes(place))).toEqual([]);
    expect(new Set(excused).size).toBe(excused.length);
    const placed = [...answered].map((place) => place.replace('*', '1'));
    expect(placed.filter((place) => !printed.includes(place))).toEqual([]);
  });

  it('every row quotes its line word for word', () => {
    for (const row of rows) {
      const line = lineOf(row.source);
      if (line !== undefined) expect(textAt(line), row.id).toContain(row.printed ?? row.label);
    }
  });

  it('every other official wording stands in the annex', () => {
    const annex = range(FIRST, LAST).map(textAt).join('\n');
    const wordings = tables.flatMap((table) => [
      table.printed,
      ...table.columns.flatMap((column) => [column.printed, column.groupPrinted]),
      ...(table.lists ?? []).map((list) => list.printed),
    ]);
    for (const wording of wordings) if (wording !== undefined) expect(annex).toContain(wording);
    for (const section of resourceSurvey.sections) {
      expect(textAt(lineOf(section.source) ?? 0)).toContain(section.title);
    }
  });

  it('keeps the printed misprints beside the corrected labels', () => {
    const corrected = (id: string) => {
      const row = rows.find((candidate) => candidate.id === id);
      return [row?.label, row?.printed];
    };
    expect(corrected('foreign_language')).toEqual([
      'иностранного языка',
      'инострального языка (указать какого)',
    ]);
    expect(corrected('technology_rooms')[1]).toBe('5.4. кабинеты технологии (количество)');
    expect(corrected('help')).toEqual(['Необходима помощь', 'Необходима помощ']);
    const noted = resourceSurvey.sections.filter(({ note }) => note?.includes(`«${textAt(103)}»`));
    expect(noted.map(({ id }) => id)).toEqual(['staffing']);
  });

  it('is named in the words of the clause that asks for it', () => {
    const clause = order.slice(22, 25).filter(Boolean).join(' ');
    expect(clause).toContain(resourceSurvey.title.replace('Информация', 'информацию'));
  });
});

describe('the definition', () => {
  it('is sound: unique keys, references that resolve, years and percentages never summed', () => {
    expect(checkDefinition(resourceSurvey)).toEqual([]);
    const summed = cells.filter((cell) => ['sum', 'by_qualifier'].includes(cell.field.consolidation));
    expect(summed.filter((cell) => ['year', 'percent'].includes(cell.field.type))).toEqual([]);
  });

  it('gives every cell a source', () => {
    for (const { key, source } of cells) {
      const stated =
        'line' in source ? source.line >= FIRST && source.line <= LAST : source.added.length > 10;
      expect(stated, key).toBe(true);
    }
  });

  it('has the eight bands and four categories in every row of teachers', () => {
    const teachers = cells.filter(
      (cell) => cell.section === 'staffing' && cell.column.startsWith('service_'),
    );
    expect(teachers.filter((cell) => !cell.field.derived || cell.path === 'staffing.total')).toHaveLength(
      18 * 8 + 1,
    );
    const categories = cells.filter(
      (cell) => cell.column.startsWith('category_') && cell.column !== 'category_sum',
    );
    expect(categories).toHaveLength(18 * 4);
  });

  it('survives a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(resourceSurvey))).toEqual(resourceSurvey);
  });

  it.each(resourceSurveyEntry.versions)(
    'version $definition.version is locked: a change of a published form is a new version',
    ({ definition, lock }) => {
      expect(lock).toBe(createHash('sha256').update(canonical(definition)).digest('hex'));
    },
  );

  it('asks in version 2 what version 1 asked, cell by cell', () => {
    expect(listCells(resourceSurvey2).map(({ key, field }) => [key, field])).toEqual(
      listCells(resourceSurvey1).map(({ key, field }) => [key, field]),
    );
  });
});

/** JSON with sorted keys, so that the order of writing does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The shortest honest answer to a required cell. */
function shortest(field: Field, exists: boolean): Answer {
  switch (field.type) {
    case 'yes_no':
      return exists;
    case 'year':
      return 2018;
    case 'date':
      return TODAY;
    case 'choice':
      return field.options?.[0]?.value ?? '';
    case 'text':
    case 'long_text':
      return 'есть';
    default:
      return field.min ?? 0;
  }
}

/** Answers whatever the form asks for until it asks for nothing more. */
function fill(start: Answers, exists: boolean): Answers {
  const answers = { ...start };
  const fields = new Map(cells.map((cell) => [cell.key, cell.field]));
  for (;;) {
    const asked = checkForm(readForm(resourceSurvey, answers), {}, TODAY).filter(
      ({ kind }) => kind === 'required',
    );
    if (asked.length === 0) return answers;
    for (const { cell } of asked) {
      const field = fields.get(cell.replace(/\[\w+\]/g, '[*]'));
      if (field) answers[cell] = shortest(field, exists);
    }
  }
}

describe('a row that a school may not have', () => {
  const repeated = tables.flatMap((table) => table.rows).filter(({ repeat }) => repeat);

  it('can be told for none everywhere but among the factors', () => {
    expect(repeated.filter(({ repeat }) => !repeat?.none).map(({ id }) => id)).toEqual(['factor']);
  });

  it('is asked for until there is one or none', () => {
    const key = 'staffing.foreign_language.none';
    const asks = (answers: Answers) => findingsOf(answers).includes(`required@${key}`);
    expect(asks({})).toBe(true);
    expect(asks({ [key]: 'none' })).toBe(false);
    expect(asks({ 'staffing.foreign_language[a].name': 'английский' })).toBe(false);
  });
});

describe('names of subjects and languages', () => {
  it('are told in each row where they are typed', () => {
    const named = cells
      .filter(({ field }) => field.directory)
      .map(({ key, field }) => [key, field.directory]);
    expect(named).toContainEqual(['staffing.foreign_language[*].name', 'languages']);
    expect(named).toContainEqual(['staffing.external[*].name', 'subjects']);
    expect(named.filter(([key]) => key?.endsWith('combining[*].name'))).not.toEqual([]);
  });

  it('of external part-timers are those of the printed rows', () => {
    const check = resourceSurvey.checks.find(({ kind }) => kind === 'at_most_named');
    const limits = check?.kind === 'at_most_named' ? Object.keys(check.limits) : [];
    const names = new Set(resourceSurvey.directories?.subjects?.map(({ name }) => name));
    expect(limits.length).toBeGreaterThan(15);
    expect(limits.filter((name) => !names.has(name))).toEqual([]);
  });
});

const findingsOf = (answers: Answers) =>
  checkForm(readForm(resourceSurvey, answers), {}, TODAY).map(({ key }) => key);

describe('filling the form in', () => {
  it('can be finished by a school that has nothing, once it explains why', () => {
    const answers = fill({}, false);
    const warnings = findingsOf(answers);
    expect(warnings).toEqual([
      'staffing_any@staffing.total.count',
      'contingent_any@contingent.pupils.count',
      'factors_any@factors.factor[*].name',
    ]);
    const comments = Object.fromEntries(warnings.map((key) => [key, 'Школа законсервирована']));
    const findings = checkForm(readForm(resourceSurvey, answers), comments, TODAY);
    expect(availableToSubmit(findings, progress(readForm(resourceSurvey, answers))).available).toBe(true);
  });

  it('can be finished by a school that has everything', () => {
    const answers = fill(
      {
        'staffing.maths.count': 2,
        'staffing.maths.service_4_10': 2,
        'staffing.maths.category_first': 2,
        'staffing.native_language[k1].name': 'татарского',
        'staffing.native_language[k1].count': 1,
        'staffing.native_language[k1].service_0_3': 1,
        'staffing.native_language[k1].category_none': 1,
        'staffing.maths.courses[k1].topic': 'ФГОС',
        'contingent.pupils.count': 210,
        'contingent.families.count': 160,
        'contingent.large.count': 33,
        'facilities.gym_area.area': 162.5,
        'facilities.computers.count': 30,
        'facilities.computer_class_devices.count': 12,
        'facilities.canteen_seats.count': 80,
        'facilities.reading_places.count': 10,
        'facilities.workshop[k1].name': 'швейное дело',
        'factors.factor[k1].name': 'нет учителя физики',
      },
      true,
    );
    expect(findingsOf(answers)).toEqual([]);
    const derived = derive(resourceSurvey, answers);
    expect(derived['staffing.total.count']).toBe(3);
    expect(derived['staffing.total.service_sum']).toBe(3);
    expect(derived['contingent.large.percent']).toBe(20.6);
  });

  it('does not ask for the parts of what is not there', () => {
    const answers = fill({}, false);
    expect(Object.keys(answers)).not.toContain('staffing.maths.service_0_3');
    expect(Object.keys(answers)).not.toContain('facilities.reading_places.count');
    expect(Object.keys(answers)).not.toContain('facilities.kit_physics_used.used');
  });
});

const pupils = { 'contingent.pupils.count': 100, 'contingent.families.count': 80 };
const bands = { 'staffing.physics.service_0_3': 1, 'staffing.physics.category_first': 1 };
const computers = {
  'facilities.computers.count': 10,
  'facilities.computers_internet.count': 6,
  'facilities.computers_teaching.count': 5,
};

describe('checks', () => {
  it.each<[finding: string, broken: Answers, right: Answers]>([
    [
      'staffing_service@staffing.physics.count',
      { 'staffing.physics.count': 1, 'staffing.physics.service_0_3': 2 },
      { 'staffing.physics.count': 1, ...bands },
    ],
    [
      'staffing_category@staffing.other_subject[a].count',
      { 'staffing.other_subject[a].count': 1, 'staffing.other_subject[a].category_first': 2 },
      { 'staffing.other_subject[a].count': 2, 'staffing.other_subject[a].category_first': 2 },
    ],
    [
      'staffing_external@staffing.external[a].count',
      { 'staffing.external[a].count': 2, 'staffing.maths.count': 1 },
      { 'staffing.external[a].count': 1, 'staffing.maths.count': 1 },
    ],
    [
      'specialists_service@specialists.psychologist.count',
      { 'specialists.psychologist.count': 1, 'specialists.psychologist.service_4_10': 2 },
      { 'specialists.psychologist.count': 2, 'specialists.psychologist.service_4_10': 2 },
    ],
    [
      'specialists_education_higher@specialists.psychologist.education_higher',
      { 'specialists.psychologist.count': 1, 'specialists.psychologist.education_higher': 2 },
      { 'specialists.psychologist.count': 1, 'specialists.psychologist.education_higher': 1 },
    ],
    [
      'contingent_pupils@contingent.disabled.count',
      { ...pupils, 'contingent.disabled.count': 101 },
      { ...pupils, 'contingent.disabled.count': 100 },
    ],
    [
      'contingent_families@contingent.large.count',
      { ...pupils, 'contingent.large.count': 81 },
      { ...pupils, 'contingent.large.count': 80 },
    ],
    [
      'contingent_unemployed@contingent.both_unemployed.count',
      { ...pupils, 'contingent.both_unemployed.count': 41, 'contingent.single_unemployed.count': 40 },
      { ...pupils, 'contingent.both_unemployed.count': 40, 'contingent.single_unemployed.count': 40 },
    ],
    [
      'contingent_education@contingent.both_higher_education.count',
      {
        ...pupils,
        'contingent.both_higher_education.count': 41,
        'contingent.one_higher_education.count': 40,
      },
      {
        ...pupils,
        'contingent.both_higher_education.count': 40,
        'contingent.one_higher_education.count': 40,
      },
    ],
    [
      'contingent_registers@contingent.police_register.count',
      { 'contingent.police_register.count': 2, 'contingent.school_register.count': 1 },
      { 'contingent.police_register.count': 1, 'contingent.school_register.count': 1 },
    ],
    [
      'contingent_families_pupils@contingent.families.count',
      { 'contingent.pupils.count': 79, 'contingent.families.count': 80 },
      { 'contingent.pupils.count': 80, 'contingent.families.count': 80 },
    ],
    [
      'facilities_repaired_after_built@facilities.other_building[a].built',
      { 'facilities.other_building[a].built': 1990, 'facilities.other_building[a].repaired': 1989 },
      { 'facilities.other_building[a].built': 1990, 'facilities.other_building[a].repaired': 1990 },
    ],
    ...(['rooms_teacher', 'rooms_interactive', 'rooms_modern'] as const).map(
      (part): [string, Answers, Answers] => [
        `facilities_${part}_within_rooms@facilities.${part}.count`,
        { 'facilities.rooms.count': 9, [`facilities.${part}.count`]: 10 },
        { 'facilities.rooms.count': 9, [`facilities.${part}.count`]: 9 },
      ],
    ),
    [
      'facilities_rooms_by_building@facilities.rooms.annex',
      { 'facilities.rooms.count': 9, 'facilities.rooms.annex': 5, 'facilities.rooms.other': 5 },
      { 'facilities.rooms.count': 9, 'facilities.rooms.annex': 5, 'facilities.rooms.other': 4 },
    ],
    [
      'required@facilities.rooms.other',
      { 'facilities.other_building[a].built': 1980 },
      { 'facilities.other_building.none': 'none' },
    ],
    [
      'facilities_computers_internet_within_computers@facilities.computers_internet.count',
      { ...computers, 'facilities.computers_internet.count': 11 },
      computers,
    ],
    [
      'facilities_computers_teaching_within_computers@facilities.computers_teaching.count',
      { ...computers, 'facilities.computers_teaching.count': 11 },
      computers,
    ],
    [
      'facilities_computers_teaching_internet_within_computers_teaching@facilities.computers_teaching_internet.count',
      { ...computers, 'facilities.computers_teaching_internet.count': 6 },
      { ...computers, 'facilities.computers_teaching_internet.count': 5 },
    ],
    [
      'facilities_computers_teaching_internet_within_computers_internet@facilities.computers_teaching_internet.count',
      { ...computers, 'facilities.computers_teaching_internet.count': 7 },
      { ...computers, 'facilities.computers_teaching_internet.count': 6 },
    ],
    [
      'facilities_computer_class_devices_within_computers@facilities.computer_class_devices.count',
      { ...computers, 'facilities.computer_class_devices.count': 11 },
      { ...computers, 'facilities.computer_class_devices.count': 10 },
    ],
    [
      'facilities_reading_internet_within_reading_places@facilities.reading_internet.count',
      { 'facilities.reading_places.count': 4, 'facilities.reading_internet.count': 5 },
      { 'facilities.reading_places.count': 5, 'facilities.reading_internet.count': 5 },
    ],
    [
      'facilities_reading_places_not_empty@facilities.reading_places.count',
      { 'facilities.reading_room.exists': true, 'facilities.reading_places.count': 0 },
      { 'facilities.reading_room.exists': true, 'facilities.reading_places.count': 1 },
    ],
    [
      'staffing_external_subject@staffing.external[a].count',
      { 'staffing.external[a].name': 'Физике', 'staffing.external[a].count': 2, 'staffing.physics.count': 1 },
      {
        'staffing.external[a].name': 'черчению',
        'staffing.external[a].count': 2,
        'staffing.physics.count': 1,
      },
    ],
    [
      'facilities_workshops_named@facilities.workshop[*].name',
      { 'facilities.technology_rooms.count': 1 },
      { 'facilities.technology_rooms.count': 1, 'facilities.workshop[a].name': 'швейное дело' },
    ],
    [
      'facilities_workshops_placed@facilities.technology_rooms.count',
      { 'facilities.technology_rooms.count': 0, 'facilities.workshop[a].equipped': 40 },
      { 'facilities.technology_rooms.count': 0, 'facilities.workshop[a].equipped': 0 },
    ],
    ...(['gym_repaired', 'gym_equipped', 'canteen_repaired', 'kit_physics'] as const).map(
      (row): [string, Answers, Answers] => [
        `facilities_${row}_after_built@facilities.main.built`,
        { 'facilities.main.built': 1990, [`facilities.${row}.year`]: 1989 },
        { 'facilities.main.built': 1990, [`facilities.${row}.year`]: 1990 },
      ],
    ),
    [
      'required@facilities.gym_repaired.year',
      { 'facilities.gym.exists': true, 'facilities.gym_repaired.year_told': true },
      { 'facilities.gym.exists': true, 'facilities.gym_repaired.year_told': false },
    ],
    [
      'required@facilities.gym_repaired.year_told',
      { 'facilities.gym.exists': true },
      { 'facilities.gym.exists': false },
    ],
    [
      'facilities_gym_area@facilities.gym_area.area',
      { 'facilities.gym_area.area': 5 },
      { 'facilities.gym_area.area': 162 },
    ],
    ['invalid@facilities.main.built', { 'facilities.main.built': 2021 }, { 'facilities.main.built': 2020 }],
  ])('%s', (finding, broken, right) => {
    expect(findingsOf(broken)).toContain(finding);
    expect(findingsOf(right)).not.toContain(finding);
  });
});
