import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { Answers, CellKey } from '#domain/forms/model.ts';
import { carriedAnswers } from '#domain/forms/rules.carried.ts';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { sameAnswer } from '#domain/forms/rules.merge.ts';
import { generateRegion } from '../seed/data/region.ts';
import { lastYearAnswers } from '../seed/surveys/answers.pilot.ts';
import { completeForm } from '../seed/surveys/answers.ts';
import { type Comparison, timingOf } from './measure.ts';

const SCHOOLS = 30;
const SEED = 'bench';
const TODAY = '2020-05-20';
/** Told anew in every collection. */
const RENEWED = [resourceSurvey.identification.id];
/** Keystroke-level model (Card, Moran, Newell, 1980): a key of an average typist, and a thought or a look before a cell. */
const [KEY_SECONDS, LOOK_SECONDS] = [0.28, 1.35];
/** A choice is made by its first letter or an arrow and left by Tab, a text or a number by Enter. */
const LEAVING = 1;
/** To the button of the section and Enter. */
const CONFIRMING = 2;

/** Work of one complete form, from last year's answers and (as the floor) from nothing; no clock and no person in it. */
export async function effort(): Promise<Comparison[]> {
  const schools = generateRegion().schools.slice(0, SCHOOLS);
  const forms = schools.map((school) => {
    const now = completeForm(SEED, school, resourceSurvey, TODAY).answers;
    const carried = carriedAnswers(resourceSurvey, lastYearAnswers(SEED, school, now), RENEWED, TODAY);
    const changed = [...new Set([...Object.keys(now), ...Object.keys(carried)])].filter(
      (cell) => !sameAnswer(now[cell] ?? null, carried[cell] ?? null),
    );
    const confirmed = sectionsOf(resourceSurvey).filter(({ id }) => !RENEWED.includes(id)).length;
    return {
      cells: Object.keys(now).length,
      nothing: keysFor(now, Object.keys(now)),
      lastYear: keysFor(now, changed) + confirmed * CONFIRMING,
      typed: changed.length,
    };
  });
  const row = (what: string, product: (form: (typeof forms)[number]) => number, floor: typeof product) => ({
    what,
    at: 'from last year, beside from nothing',
    product: timingOf([{ times: forms.map(product), wholeMs: 1000 }]),
    floor: timingOf([{ times: forms.map(floor), wholeMs: 1000 }]),
  });
  const minutes = (keys: number, cells: number) => (keys * KEY_SECONDS + cells * LOOK_SECONDS) / 60;
  return [
    row(
      'cells of a form to type',
      ({ typed }) => typed,
      ({ cells }) => cells,
    ),
    row(
      'keys of a form',
      ({ lastYear }) => lastYear,
      ({ nothing }) => nothing,
    ),
    row(
      'minutes of a form, by the keystroke-level model',
      ({ lastYear, cells }) => minutes(lastYear, cells),
      ({ nothing, cells }) => minutes(nothing, cells),
    ),
  ];
}

function keysFor(answers: Answers, cells: readonly CellKey[]): number {
  return cells.reduce((sum, cell) => {
    const field = findCell(resourceSurvey, cell)?.field;
    if (!field) return sum;
    const chosen = field.type === 'choice' || field.type === 'yes_no';
    // A cell that was cleared is one key: Delete.
    const typed = chosen || answers[cell] === undefined ? 1 : formatAnswer(field, answers[cell]).length;
    return sum + typed + LEAVING;
  }, 0);
}
