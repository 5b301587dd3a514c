import type { FormDefinition } from '#domain/forms/model.ts';
import { contingent } from './resource-survey.contingent.ts';
import { contingentChecks } from './resource-survey.contingent-checks.ts';
import { facilities } from './resource-survey.facilities.ts';
import { facilitiesChecks } from './resource-survey.facilities-checks.ts';
import { factors, factorsChecks, printedFactors } from './resource-survey.factors.ts';
import { help } from './resource-survey.help.ts';
import { identification } from './resource-survey.identification.ts';
import { jumpChecks } from './resource-survey.jumps.ts';
import { specialists, specialistsChecks } from './resource-survey.specialists.ts';
import { staffing, staffingChecks } from './resource-survey.staffing.ts';

/**
 * Annex 2 of order 01-21/744: the school's resources and the factors that influence its work, lines 99–212
 * of the order. Official wording is kept in `printed` wherever a label corrects it. A published version is
 * locked by its hash: a change of any cell is a new version.
 */
export const resourceSurvey1: FormDefinition = {
  code: 'resource-survey',
  version: 1,
  title: 'Сведения о ресурсах школы и факторах, влияющих на её работу',
  source: 'order 01-21/744, Annex 2',
  identification,
  sections: [staffing, specialists, contingent, facilities, factors],
  checks: [
    ...staffingChecks,
    ...specialistsChecks,
    ...contingentChecks,
    ...facilitiesChecks,
    ...factorsChecks,
  ],
  messages: {
    required:
      'Ячейка не заполнена. Если таких случаев нет, поставьте 0; если сведений нет, напишите «нет данных».',
    invalid: 'Такое значение здесь невозможно. Исправьте его по подсказке к ячейке.',
    unasked:
      'Ячейка заполнена, хотя по другому ответу этого в школе нет. Очистите её или исправьте тот ответ.',
    too_many: 'Строк больше, чем допускает форма. Объедините или удалите лишние.',
  },
};

const { unasked: _, ...messages } = resourceSurvey1.messages;

/** The same cells with help, a comparison with the previous collection and the paper's own columns of the factors. */
export const resourceSurvey: FormDefinition = {
  ...resourceSurvey1,
  version: 2,
  sections: [staffing, specialists, contingent, facilities, printedFactors],
  checks: [...resourceSurvey1.checks, ...jumpChecks],
  help,
  messages,
};
