import type { Check } from '#domain/forms/model.ts';
import { line } from './fields.ts';
import { FAMILIES, FAMILY_GROUPS, PUPIL_GROUPS, PUPILS } from './resource-survey.contingent.ts';

const withinWhole = (id: string, groups: readonly string[], limit: string, message: string): Check => ({
  id,
  kind: 'at_most',
  severity: 'error',
  rows: groups.map((group) => `contingent.${group}`),
  parts: ['{row}.count'],
  limit,
  message,
  source: line(132),
});

const pairWithinFamilies = (
  id: string,
  pair: readonly [string, string],
  at: number,
  message: string,
): Check => ({
  id,
  kind: 'at_most',
  severity: 'error',
  parts: pair.map((group) => `contingent.${group}.count`),
  limit: FAMILIES,
  message,
  source: line(at),
});

export const contingentChecks: Check[] = [
  withinWhole(
    'contingent_pupils',
    [...PUPIL_GROUPS.map(([group]) => group), 'special_needs'],
    PUPILS,
    'Детей в этой строке больше, чем всего обучающихся. Исправьте строку или строку 1.',
  ),
  withinWhole(
    'contingent_families',
    FAMILY_GROUPS.map(([group]) => group),
    FAMILIES,
    'Семей в этой строке больше, чем всего семей. Исправьте строку или строку 2.',
  ),
  pairWithinFamilies(
    'contingent_unemployed',
    ['both_unemployed', 'single_unemployed'],
    147,
    'Строки 2.4 и 2.5 вместе больше числа семей: семья входит только в одну из них. Проверьте обе строки.',
  ),
  pairWithinFamilies(
    'contingent_education',
    ['both_higher_education', 'one_higher_education'],
    150,
    'Строки 2.7 и 2.8 вместе больше числа семей: семья входит только в одну из них. Проверьте обе строки.',
  ),
  {
    id: 'contingent_registers',
    kind: 'at_most',
    severity: 'warning',
    parts: ['contingent.police_register.count'],
    limit: 'contingent.school_register.count',
    message:
      'На учёте в ПДН больше детей, чем на внутришкольном. Обычно их ставят и на внутришкольный учёт: проверьте или поясните.',
    source: line(135),
  },
  {
    id: 'contingent_families_pupils',
    kind: 'at_most',
    severity: 'warning',
    parts: [FAMILIES],
    limit: PUPILS,
    message: 'Семей больше, чем обучающихся. Проверьте строки 1 и 2 или поясните.',
    source: line(143),
  },
  {
    id: 'contingent_any',
    kind: 'range',
    severity: 'warning',
    cell: PUPILS,
    min: 1,
    message: 'В школе не показано ни одного обучающегося. Исправьте строку 1 или поясните.',
    source: line(133),
  },
];
