import type { CellMove } from '#domain/forms/model.mapping.ts';
import { languages } from '../../directories/languages.ts';
import { namesByText } from '../../directories/names.ts';
import { subjects } from '../../directories/subjects.ts';
import type { FormEntry } from '../form-entry.ts';
import { PUPILS } from '../resource-survey.contingent.ts';
import { origins } from '../resource-survey.origins.ts';
import { resourceSurvey } from '../resource-survey.ts';
import { resourceSurvey1, resourceSurvey2 } from './earlier.ts';
import { english } from './english.ts';
import { consolidatedResourcesPaper, resourceSurveyPaper } from './paper.ts';

/**
 * Version 3 lets a school say «нет», «не проводился» and names the form in the words of the order; every cell stayed. Row
 * 2.8 counted families of two parents only; now a single parent with higher education has a place in it too.
 */
const SINCE_3: readonly CellMove[] = [{ from: 'contingent.one_higher_education', to: null }];

/** Annex 2 of order 01-21/744. */
export const resourceSurveyEntry: FormEntry = {
  paper: resourceSurveyPaper,
  consolidatedPaper: consolidatedResourcesPaper,
  code: resourceSurvey.code,
  english,
  versions: [
    {
      definition: resourceSurvey1,
      lock: '5df7e8a562fc222868e77a547781fca44adc7e1b4fc3f82210a3486ee79f4b68',
      origins,
    },
    {
      definition: resourceSurvey2,
      lock: '0ab603778fc9ca6a6aafbeeecfe2c41aced6ea2bde8ac03eeaa866372902123b',
      origins,
    },
    {
      definition: resourceSurvey,
      lock: '9dce0f13cbecb04521f63ff1131a623367a7d903a30675be04eb5bda2d63b02e',
    },
  ],
  mappings: [
    // Help, comparisons and the paper's own columns were added; every cell stayed.
    { code: resourceSurvey.code, from: 1, to: 2, moves: [] },
    { code: resourceSurvey.code, from: 1, to: 3, moves: SINCE_3 },
    { code: resourceSurvey.code, from: 2, to: 3, moves: SINCE_3 },
  ],
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
  // Annex 2, contingent, row 1.
  pupilsCell: PUPILS,
  // Annex 2, lines 212 and 153.
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
    // Line 153: the school says in its own words what it needs in its work with children and families.
    words: {
      row: 'contingent.help',
      needed: 'needed',
      text: 'text',
      type: { value: 'children_families', label: 'работа с детьми и семьями' },
      urgency: { value: 'not_told', label: 'срок не указан' },
      denials: ['нет', 'не нужна', 'не требуется', 'помощь не нужна', 'помощь не требуется'],
    },
    methodicalTypes: ['methodical', 'training', 'staff', 'equipment'],
    courseTypes: ['training'],
  },
};
