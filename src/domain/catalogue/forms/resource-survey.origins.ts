import type { CellOrigin } from '#domain/forms/model.ts';
import { SERVICE_BANDS } from './resource-survey.staff-columns.ts';

/** Of Annex 2 of order 01-21/744: what its lines do not print, though the cells stand in them. */
export const origins: readonly CellOrigin[] = [
  {
    // Lines 125–128 print one column «стаж».
    cells: SERVICE_BANDS.map(([id]) => `specialists.*.${id}`),
    added: 'приказ печатает одну графу «стаж»; она разбита на те же промежутки, что и у учителей',
  },
  {
    cells: ['specialists.*.education_higher', 'specialists.*.education_retrained'],
    added: 'приказ просит написать об образовании словами; вместо сведений о человеке собираются числа',
  },
  {
    cells: ['specialists.*.education_courses'],
    added: 'приказ просит назвать курсы словами; число специалистов и срок «за последние три года» добавлены',
  },
  {
    cells: ['staffing.*.courses.hours', 'staffing.*.courses.persons'],
    added: 'приказ просит тему кратко и год; объём и число учителей добавлены',
  },
  {
    // Lines 168 and 190.
    cells: ['facilities.gym_equipment.level', 'facilities.canteen_equipment.level'],
    added: 'шкала «полностью, частично, не оснащено» добавлена, чтобы ответы школ можно было сложить',
  },
];
