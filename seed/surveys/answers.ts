import type { Answer, Answers, FindingComments, FormDefinition } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { listCells, liveRows } from '#domain/forms/rules.cells.ts';
import { checkForm } from '#domain/forms/rules.check.ts';
import { type Chance, chanceOf } from '../data/random.ts';
import type { SeedSchool } from '../data/schools.ts';
import { contingentAnswers } from './answers.contingent.ts';
import { facilitiesAnswers } from './answers.facilities.ts';
import { factorsAnswers } from './answers.factors.ts';
import { staffingAnswers } from './answers.staffing.ts';

export interface FilledForm {
  readonly answers: Answers;
  /** Explanations of its warnings, so that it may be sent. */
  readonly comments: FindingComments;
}

const SECTIONS = ['identification', 'staffing', 'specialists', 'contingent', 'facilities', 'factors'];
const POSITIONS = ['директор', 'заместитель директора по УВР', 'заместитель директора по учебной работе'];
const EXPLANATIONS = [
  'Сведения проверены, так и есть.',
  'Проверено по журналам школы, ошибки нет.',
  'Положение временное, исправим до начала учебного года.',
];

/** Everything Annex 2 asks (order 01-21/744, cl. 2.1), as this school might answer it on that day; no errors, warnings explained. */
export function completeForm(
  seed: string,
  school: SeedSchool,
  definition: FormDefinition,
  today: string,
): FilledForm {
  const chance = answerChance(seed, school);
  const resources: Answers = {
    ...identificationAnswers(chance, today),
    ...staffingAnswers(chance, school),
    ...contingentAnswers(chance, school),
    ...facilitiesAnswers(chance, school),
  };
  const given: Answers = { ...resources, ...factorsAnswers(chance, school, resources) };
  const answers: Answers = { ...given, ...noneAnswers(definition, given) };
  return { answers, comments: explainWarnings(seed, school, definition, answers, today) };
}

/** «Нет» in place of every row that the school has not. */
function noneAnswers(definition: FormDefinition, given: Answers): Answers {
  const live = liveRows(given);
  const none = listCells(definition).filter(({ noneOf }) => noneOf !== undefined && !live.has(noneOf));
  return Object.fromEntries(none.map(({ key }) => [key, 'none']));
}

/** What the school says about every warning of its answers. */
export function explainWarnings(
  seed: string,
  school: SeedSchool,
  definition: FormDefinition,
  answers: Answers,
  today: string,
  previous?: Answers,
): FindingComments {
  const chance = chanceOf(seed, 'explanations', school.id);
  const warnings = checkForm(readForm(definition, answers, previous), {}, today).filter(
    ({ severity }) => severity === 'warning',
  );
  return Object.fromEntries(warnings.map(({ key }) => [key, chance.pick(EXPLANATIONS)]));
}

/** A form left half-way: its first sections are done, the next one is begun. */
export function draftAnswers(seed: string, school: SeedSchool, complete: Answers): Answers {
  const chance = chanceOf(seed, 'draft', school.id);
  const done = chance.int(2, SECTIONS.length - 2);
  const sectionOf = (cell: string) => SECTIONS.indexOf(cell.slice(0, cell.indexOf('.')));
  return Object.fromEntries(
    Object.entries(complete).filter(
      ([cell]) => sectionOf(cell) < done || (sectionOf(cell) === done && chance.is(0.4)),
    ),
  );
}

/** What people get wrong on paper, each with the cells it touches. */
const FAULTS: readonly ((answers: Answers) => Answers)[] = [
  (answers) => ({
    'staffing.primary.service_26_35': numberIn(answers, 'staffing.primary.service_26_35') + 2,
  }),
  (answers) => ({ 'staffing.russian.count': numberIn(answers, 'staffing.russian.count') + 1 }),
  (answers) => ({ 'contingent.low_income.count': numberIn(answers, 'contingent.families.count') + 5 }),
  (answers) => ({ 'contingent.both_higher_education.count': numberIn(answers, 'contingent.families.count') }),
  (answers) => ({ 'facilities.rooms_modern.count': numberIn(answers, 'facilities.rooms.count') + 3 }),
  (answers) => ({
    'facilities.computers_internet.count': numberIn(answers, 'facilities.computers.count') + 4,
  }),
  (answers) => ({
    'facilities.main.repaired_told': true,
    'facilities.main.repaired': numberIn(answers, 'facilities.main.built') - 6,
  }),
];

/** The complete form with `count` different mistakes in it. */
export function faultyAnswers(seed: string, school: SeedSchool, complete: Answers, count = 2): Answers {
  const faults = chanceOf(seed, 'faults', school.id).sample(FAULTS, count);
  return Object.assign({}, complete, ...faults.map((fault) => fault(complete)));
}

function identificationAnswers(chance: Chance, today: string): Record<string, Answer> {
  return {
    'identification.position.text': chance.pick(POSITIONS),
    'identification.phone.text': `8 (35300) ${chance.int(2, 9)}-${chance.int(10, 99)}-${chance.int(10, 99)}`,
    'identification.as_of.date': today,
    'identification.academic_year.start': 2019,
  };
}

const answerChance = (seed: string, school: SeedSchool) => chanceOf(seed, 'answers', school.id);

function numberIn(answers: Answers, cell: string): number {
  const answer = answers[cell];
  return typeof answer === 'number' ? answer : 0;
}
