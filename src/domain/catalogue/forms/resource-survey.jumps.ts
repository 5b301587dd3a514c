import type { Check } from '#domain/forms/model.ts';
import { added } from './fields.ts';

/** Figures that rarely change much in a year: a larger change is a slip of the pen or news worth a word. */
const USUAL: readonly (readonly [
  id: string,
  cells: readonly string[],
  share: number,
  floor: number,
  what: string,
])[] = [
  ['teachers', ['staffing.total.count'], 20, 3, 'Число учителей'],
  [
    'subject_teachers',
    ['primary', 'russian', 'maths'].map((row) => `staffing.${row}.count`),
    50,
    2,
    'Число учителей по предмету',
  ],
  ['pupils', ['contingent.pupils.count'], 15, 10, 'Число обучающихся'],
  ['families', ['contingent.families.count'], 15, 10, 'Число семей'],
  [
    'risk_groups',
    ['police_register', 'school_register', 'troubled', 'low_income'].map((row) => `contingent.${row}.count`),
    50,
    5,
    'Число в этой строке',
  ],
  ['rooms', ['facilities.rooms.count'], 20, 2, 'Число учебных кабинетов'],
  ['computers', ['facilities.computers.count'], 30, 5, 'Число компьютеров'],
  ['gym_area', ['facilities.gym_area.area'], 10, 10, 'Площадь спортивного зала'],
  ['fiction', ['facilities.fiction.count'], 30, 300, 'Фонд художественной литературы'],
];

export const jumpChecks: Check[] = USUAL.map(([id, cells, share, floor, what]) => ({
  id: `jump_${id}`,
  kind: 'jump',
  severity: 'warning',
  cells,
  share,
  floor,
  message: `${what} сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.`,
  source: added('На бумаге прошлый год не перед глазами'),
}));
