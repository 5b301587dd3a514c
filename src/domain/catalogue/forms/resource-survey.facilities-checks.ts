import type { Check } from '#domain/forms/model.ts';
import { line } from './fields.ts';

const key = (row: string, column = 'count') => `facilities.${row}.${column}`;

const atMost = (part: string, limit: string, at: number, message: string): Check => ({
  id: `facilities_${part}_within_${limit}`,
  kind: 'at_most',
  severity: 'error',
  parts: [key(part)],
  limit: key(limit),
  message,
  source: line(at),
});

/** «Есть», but nothing in it. */
const notEmpty = (place: string, content: string, at: number, message: string): Check => ({
  id: `facilities_${content}_not_empty`,
  kind: 'implies',
  severity: 'warning',
  when: { cell: key(place, 'exists'), equals: true },
  expected: { cell: key(content), above: 0 },
  message,
  source: line(at),
});

/** What cannot well be older than the school. */
const LATER = [
  ['gym_repaired', 167, 'Капитальный ремонт спортивного зала показан'],
  ['gym_equipped', 169, 'Оснащение спортивного зала показано'],
  ['canteen_repaired', 189, 'Ремонт столовой показан'],
  ['kit_physics', 198, 'Комплект оборудования кабинета физики показан приобретённым'],
  ['kit_chemistry', 200, 'Комплект оборудования кабинета химии показан приобретённым'],
  ['kit_biology', 202, 'Комплект оборудования кабинета биологии показан приобретённым'],
  ['kit_geography', 204, 'Комплект оборудования кабинета географии показан приобретённым'],
] as const;

const moreRooms = (number: string) =>
  `В строке ${number} кабинетов больше, чем всего учебных кабинетов. Исправьте её или строку 2.`;

export const facilitiesChecks: Check[] = [
  {
    id: 'facilities_repaired_after_built',
    kind: 'at_most',
    severity: 'error',
    rows: ['facilities.main', 'facilities.annex', 'facilities.other_building[*]'],
    parts: ['{row}.built'],
    limit: '{row}.repaired',
    message: 'Капитальный ремонт показан раньше постройки. Исправьте один из годов.',
    source: line(159),
  },
  {
    id: 'facilities_rooms_by_building',
    kind: 'at_most',
    severity: 'error',
    parts: [key('rooms', 'annex'), key('rooms', 'other')],
    limit: key('rooms'),
    message: 'В пристрое и других корпусах кабинетов больше, чем всего. Исправьте строку 2.',
    source: line(161),
  },
  atMost('rooms_teacher', 'rooms', 162, moreRooms('2.1')),
  atMost('rooms_interactive', 'rooms', 163, moreRooms('2.2')),
  atMost('rooms_modern', 'rooms', 164, moreRooms('2.3')),
  atMost(
    'computer_class_devices',
    'computers',
    171,
    'В компьютерном классе больше компьютеров, чем во всей школе. Исправьте строку 4.1 или 5.',
  ),
  atMost(
    'computers_internet',
    'computers',
    174,
    'С доступом в Интернет больше компьютеров, чем всего в школе. Исправьте строку 5.1 или 5.',
  ),
  atMost(
    'computers_teaching',
    'computers',
    175,
    'В учебном процессе больше компьютеров, чем всего в школе. Исправьте строку 5.2 или 5.',
  ),
  atMost(
    'computers_teaching_internet',
    'computers_internet',
    176,
    'Учебных компьютеров с доступом в Интернет больше, чем всех компьютеров с ним. Исправьте строку 5.3 или 5.1.',
  ),
  atMost(
    'computers_teaching_internet',
    'computers_teaching',
    176,
    'С доступом в Интернет больше компьютеров, чем используется в учебном процессе. Исправьте строку 5.3 или 5.2.',
  ),
  atMost(
    'reading_internet',
    'reading_places',
    194,
    'Мест с доступом в Интернет больше, чем мест в читальном зале. Исправьте строку 8.1.2 или 8.1.1.',
  ),
  notEmpty(
    'computer_class',
    'computer_class_devices',
    171,
    'Компьютерный класс есть, но компьютеров в нём нет. Исправьте строку 4 или 4.1 либо поясните.',
  ),
  notEmpty(
    'canteen',
    'canteen_seats',
    188,
    'Столовая есть, но мест в обеденном зале нет. Исправьте строку 7 или 7.1 либо поясните.',
  ),
  notEmpty(
    'reading_room',
    'reading_places',
    193,
    'Читальный зал есть, но рабочих мест в нём нет. Исправьте строку 8.1 или 8.1.1 либо поясните.',
  ),
  {
    id: 'facilities_workshops_named',
    kind: 'requires',
    severity: 'warning',
    cells: ['facilities.workshop[*].name'],
    when: { cell: key('technology_rooms'), above: 0 },
    message:
      'Кабинеты технологии есть, но ни одного направления не названо. Добавьте направление в строке 6.1 или поясните.',
    source: line(178),
  },
  {
    id: 'facilities_workshops_placed',
    kind: 'implies',
    severity: 'warning',
    when: { cell: 'facilities.workshop[*].equipped', above: 0 },
    expected: { cell: key('technology_rooms'), above: 0 },
    message:
      'Направления оснащены, но кабинетов технологии не показано. Исправьте строку 6 или 6.1 либо поясните.',
    source: line(178),
  },
  ...LATER.map(
    ([row, at, what]): Check => ({
      id: `facilities_${row}_after_built`,
      kind: 'at_most',
      severity: 'warning',
      parts: ['facilities.main.built'],
      limit: key(row, 'year'),
      message: `${what} раньше постройки основного здания. Исправьте один из годов или поясните.`,
      source: line(at),
    }),
  ),
  {
    id: 'facilities_gym_area',
    kind: 'range',
    severity: 'warning',
    cell: key('gym_area', 'area'),
    min: 20,
    max: 3000,
    message:
      'Площадь спортивного зала необычна. Проверьте, что она указана в квадратных метрах, или поясните.',
    source: line(166),
  },
];
