import { PUPILS } from './resource-survey.contingent.ts';
import { resourceSurvey } from './resource-survey.ts';

/** The cell that tells how many pupils a school has: Annex 2, contingent, row 1. Figures per 100 pupils are of it. */
export const pupilsCells: Readonly<Record<string, string>> = { [resourceSurvey.code]: PUPILS };
