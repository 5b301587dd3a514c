import { languages } from '../../directories/languages.ts';
import { namesByText } from '../../directories/names.ts';
import { subjects } from '../../directories/subjects.ts';
import type { FormEntry } from '../form-entry.ts';
import { PUPILS } from '../resource-survey.contingent.ts';
import { origins } from '../resource-survey.origins.ts';
import { resourceSurvey, resourceSurvey1 } from '../resource-survey.ts';
import { consolidatedResourcesPaper, resourceSurveyPaper } from './paper.ts';

/** Annex 2 of order 01-21/744. */
export const resourceSurveyEntry: FormEntry = {
  paper: resourceSurveyPaper,
  consolidatedPaper: consolidatedResourcesPaper,
  code: resourceSurvey.code,
  versions: [
    {
      definition: resourceSurvey1,
      lock: '5df7e8a562fc222868e77a547781fca44adc7e1b4fc3f82210a3486ee79f4b68',
    },
    {
      definition: resourceSurvey,
      lock: '0ab603778fc9ca6a6aafbeeecfe2c41aced6ea2bde8ac03eeaa866372902123b',
    },
  ],
  // Help, comparisons and the paper's own columns were added; every cell stayed.
  mappings: [{ code: resourceSurvey.code, from: 1, to: 2, moves: [] }],
  renewedSections: ['identification'],
  /**
   * Counts of pupils and of families. Facts on registration with the police, disability and unemployment come close
   * to special categories (152-ФЗ, ст. 10); the thresholds are common practice of statistics on people (DOMAIN.md,
   * finding 8: no act sets them), so they are parameters of the form. So is the number of schools that must change
   * before a sum is shown anew: as many as a small count has, lest the difference of two tables be one school's form.
   */
  protection: {
    patterns: ['contingent.*.count'],
    leastCount: 5,
    leastForms: 3,
    leastChanged: 5,
    // Names of workshops and of equipment have no directory: outside of the line they are counted together.
    names: [
      {
        cells: ['staffing.*.count', 'staffing.*.combining.persons'],
        known: namesByText([...subjects, ...languages]),
      },
    ],
    source: '152-ФЗ, ст. 5 и 10; order 01-21/744, Annex 2, lines 132–151',
  },
  origins,
  // Annex 2, contingent, row 1.
  pupilsCell: PUPILS,
  // Annex 2, line 212.
  help: {
    rows: 'factors.factor',
    columns: {
      needed: 'help_needed',
      type: 'help_type',
      urgency: 'urgency',
      text: 'help',
      factor: 'name',
    },
    // The regional centre trains, advises and equips (legend of the order; roadmap, items 9, 11 and 17). What a
    // school asks of psychologists and of other bodies concerns children and families and is not its work;
    // «другая» may be either, so it stays with the line.
    methodicalTypes: ['methodical', 'training', 'staff', 'equipment'],
    courseTypes: ['training'],
  },
};
