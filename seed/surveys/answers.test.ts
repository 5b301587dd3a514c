import { describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { isNoData } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { availableToSubmit, checkForm, progress } from '#domain/forms/rules.check.ts';
import { DEMO_SEED, generateRegion } from '../data/region.ts';
import { completeForm, draftAnswers, faultyAnswers } from './answers.ts';

const TODAY = '2020-06-01';
const { schools, list } = generateRegion();
const listed = schools.filter(({ id }) => list.schoolIds.includes(id));
const smallest = schools.toSorted((a, b) => a.pupils - b.pupils).slice(0, 5);
const largest = schools.toSorted((a, b) => b.pupils - a.pupils).slice(0, 5);
const forms = [...listed, ...smallest, ...largest].map((school) => ({
  school,
  ...completeForm(DEMO_SEED, school, resourceSurvey, TODAY),
}));

const submission = (answers: (typeof forms)[number]['answers'], comments = {}) =>
  availableToSubmit(
    checkForm(readForm(resourceSurvey, answers), comments, TODAY),
    progress(readForm(resourceSurvey, answers)),
  );
const errorsOf = (answers: (typeof forms)[number]['answers']) =>
  checkForm(readForm(resourceSurvey, answers), {}, TODAY).filter(({ severity }) => severity === 'error');

describe('a complete form', () => {
  it.each(forms)('of $school.name may be sent', ({ answers, comments }) => {
    expect(submission(answers, comments)).toEqual({ available: true, errors: 0, uncommented: 0, left: 0 });
  });

  it('answers only cells that the form has', () => {
    const unknown = forms.flatMap(({ answers }) =>
      Object.keys(answers).filter((cell) => !findCell(resourceSurvey, cell)),
    );
    expect(unknown).toEqual([]);
  });

  it('says «нет» wherever it gives no row, of a year too', () => {
    for (const { answers } of forms) {
      const hasLanguage = Object.keys(answers).some((key) => key.startsWith('staffing.foreign_language['));
      expect(answers['staffing.foreign_language.none']).toBe(hasLanguage ? undefined : 'none');
      const year = answers['facilities.main.repaired'];
      expect(answers['facilities.main.repaired_told']).toBe(year !== undefined);
    }
    expect(forms.some(({ answers }) => answers['staffing.foreign_language.none'])).toBe(true);
  });

  it('is the same each time and differs between schools', () => {
    const [first, second] = forms;
    expect(first && completeForm(DEMO_SEED, first.school, resourceSurvey, TODAY).answers).toEqual(
      first?.answers,
    );
    expect(first?.answers).not.toEqual(second?.answers);
  });

  it('shows explained warnings and «нет данных» in some schools', () => {
    expect(forms.some(({ comments }) => Object.keys(comments).length > 0)).toBe(true);
    expect(forms.some(({ answers }) => Object.values(answers).some(isNoData))).toBe(true);
  });

  it('gives a primary school no teachers of physics, not even by combination', () => {
    const primary = schools.find(({ level }) => level === 'primary');
    const answers = primary && completeForm(DEMO_SEED, primary, resourceSurvey, TODAY).answers;
    expect(Object.keys(answers ?? {}).filter((cell) => cell.startsWith('staffing.physics'))).toEqual([
      'staffing.physics.count',
    ]);
  });
});

describe('the facts of a form', () => {
  const at = (answers: (typeof forms)[number]['answers'], cell: string) => answers[cell] ?? 0;

  it('give every school a teacher of mathematics and of Russian, or of primary classes', () => {
    const without = forms.filter(
      ({ school, answers }) =>
        at(answers, 'staffing.primary.count') === 0 ||
        (school.level !== 'primary' &&
          (at(answers, 'staffing.maths.count') === 0 || at(answers, 'staffing.russian.count') === 0)),
    );
    expect(without).toEqual([]);
  });

  it('do not deny themselves: a factor «нет учителя физики» stands only where there is none', () => {
    const named = forms.filter(({ answers }) =>
      Object.entries(answers).some(
        ([cell, answer]) => cell.startsWith('factors.') && String(answer).startsWith('Нет учителя физики'),
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { answers } of named) expect(at(answers, 'staffing.physics.count')).toBe(0);
  });
});

describe('a draft', () => {
  it.each(forms)('of $school.name keeps answers of the complete form, but not all', ({ school, answers }) => {
    const draft = draftAnswers(DEMO_SEED, school, answers);
    expect(answers).toMatchObject(draft);
    expect(submission(draft).left).toBeGreaterThan(0);
  });
});

describe('a faulty form', () => {
  it.each(forms)('of $school.name has errors to find', ({ school, answers }) => {
    expect(errorsOf(faultyAnswers(DEMO_SEED, school, answers)).length).toBeGreaterThanOrEqual(2);
  });
});
