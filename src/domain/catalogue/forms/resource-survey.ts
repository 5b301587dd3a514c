import type { FormDefinition } from '#domain/forms/model.ts';
import { languages } from '../directories/languages.ts';
import { knownNames } from '../directories/names.ts';
import { subjects } from '../directories/subjects.ts';
import { contingent } from './resource-survey.contingent.ts';
import { contingentChecks } from './resource-survey.contingent-checks.ts';
import { facilities } from './resource-survey.facilities.ts';
import { facilitiesChecks } from './resource-survey.facilities-checks.ts';
import { factors, factorsChecks } from './resource-survey.factors.ts';
import { help } from './resource-survey.help.ts';
import { identification } from './resource-survey.identification.ts';
import { jumpChecks } from './resource-survey.jumps.ts';
import { specialists, specialistsChecks } from './resource-survey.specialists.ts';
import { staffing, staffingChecks } from './resource-survey.staffing.ts';

/**
 * Annex 2 of order 01-21/744: the school's resources and the factors that influence its work, lines 99–212
 * of the order, named in the words of its cl. 2.1. Official wording is kept in `printed` wherever a label corrects it.
 * A published version is locked by its hash: a change of any cell is a new version, and the one before becomes data in
 * `resource-survey/`.
 */
export const resourceSurvey: FormDefinition = {
  code: 'resource-survey',
  version: 3,
  title: 'Информация о ресурсном обеспечении школ с низкими образовательными результатами',
  source: 'order 01-21/744, Annex 2',
  identification,
  sections: [staffing, specialists, contingent, facilities, factors],
  checks: [
    ...staffingChecks,
    ...specialistsChecks,
    ...contingentChecks,
    ...facilitiesChecks,
    ...factorsChecks,
    ...jumpChecks,
  ],
  help,
  directories: { subjects: knownNames(subjects), languages: knownNames(languages) },
  messages: {
    required:
      'Ячейка не заполнена. Если таких случаев нет, поставьте 0 или «нет»; если сведений нет, напишите «нет данных».',
    invalid: 'Такое значение здесь невозможно. Исправьте его по подсказке к ячейке.',
    too_many: 'Строк больше, чем допускает форма. Объедините или удалите лишние.',
  },
};
