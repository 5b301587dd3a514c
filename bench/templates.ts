import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { Answers } from '#domain/forms/model.ts';
import { type Aggregate, addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { type Projection, project } from '#domain/forms/rules.project.ts';
import { generateRegion } from '../seed/data/region.ts';
import { completeForm } from '../seed/surveys/answers.ts';

const TEMPLATES = 30;

/** Complete answers of schools of every kind; the thousands of the bench repeat them in turn. */
export const templates: readonly { readonly answers: Answers; readonly projection: Projection }[] =
  generateRegion()
    .schools.slice(0, TEMPLATES)
    .map((school) => completeForm('bench', school, resourceSurvey, '2020-05-20').answers)
    .map((answers) => ({ answers, projection: project(resourceSurvey, answers) }));

export function templateOf(serial: number) {
  return templates[serial % templates.length] as (typeof templates)[number];
}

const known = new Map<string, Aggregate>();

/** What accepting the forms of these serial numbers would have left in the municipality's row. Regions repeat each other. */
export function aggregateOf(serials: readonly number[]): Aggregate {
  const key = serials.map((serial) => serial % templates.length).join();
  const aggregate =
    known.get(key) ??
    serials.reduce(
      (sum, serial) => addProjection(sum, templateOf(serial).projection, 1),
      emptyAggregate(resourceSurvey),
    );
  known.set(key, aggregate);
  return aggregate;
}
