import type { Table } from '#domain/forms/model.ts';
import { choice, count, line, noneSuch, qualifier, year, yesNo } from './fields.ts';
import { exists, list, missingThings, needed, row, when } from './resource-survey.facility-rows.ts';

const PLACE = { stationary: 'стационарный', mobile: 'мобильный', both: 'стационарный и мобильный' };

export const computers = list('computers', [
  row(
    'computer_class',
    '4.',
    170,
    'Компьютерный класс',
    { exists: exists(), kind: choice(PLACE, { required: true, label: 'какой', ...when('computer_class') }) },
    { printed: 'Компьютерный класс (стационарный, мобильный)' },
  ),
  row(
    'computer_class_devices',
    '4.1.',
    171,
    'в нём количество компьютеров, ноутбуков',
    needed('компьютеров'),
    {
      printed: 'в нем количество компьютеров, ноутбуков',
      ...when('computer_class'),
    },
  ),
  row(
    'computer_class_norms',
    '4.2.',
    172,
    'соответствие санитарным требованиям',
    {
      compliant: yesNo({ required: true, label: 'соответствует' }),
      missing: missingThings({
        required: true,
        askedWhen: { cell: 'facilities.computer_class_norms.compliant', equals: false },
      }),
    },
    { printed: 'соответствие санитарным требованиям (чего нет)', ...when('computer_class') },
  ),
  row('computers', '5.', 173, 'Всего в школе компьютеров', needed('компьютеров')),
  row('computers_internet', '5.1.', 174, 'имеют доступ в Интернет', needed('компьютеров')),
  row('computers_teaching', '5.2.', 175, 'используются в учебном процессе', needed('компьютеров')),
  row(
    'computers_teaching_internet',
    '5.3.',
    176,
    'из используемых в учебном процессе имеют доступ в Интернет',
    needed('компьютеров'),
    {
      printed: 'имеют доступ в Интернет',
      hint: 'Часть строки 5.2. В печатной форме слова те же, что в строке 5.1.',
    },
  ),
]);

export const technologyRooms = list('technology_rooms', [
  row('technology_rooms', '6.', 177, 'Кабинеты технологии (количество)', needed('кабинетов'), {
    printed: '5.4. кабинеты технологии (количество)',
    hint: 'В печатной форме эта строка стоит под номером 5.4, а строки 6 нет, хотя за ней следует 6.1.',
  }),
]);

export const workshops: Table = {
  id: 'workshops',
  layout: 'rows',
  title: '6.1. Направленность реализуемых программ',
  printed: 'направленность реализуемых программ (% оснащения)',
  note: 'Печатные строки 6.1.1–6.1.7 пусты, 6.1.8 «другие (перечислить какие)»: укажите столько направлений, сколько есть.',
  columns: [
    {
      id: 'equipped',
      label: 'оснащение',
      printed: '% оснащения',
      position: 3,
      field: { type: 'percent', consolidation: 'tens_distribution', unit: '%', required: true },
    },
  ],
  rows: [
    {
      id: 'workshop',
      label: 'направление',
      printed: 'направленность реализуемых программ (% оснащения)',
      source: line(178),
      repeat: {
        max: 20,
        qualifier: qualifier({ consolidation: 'by_qualifier', label: 'направление' }),
        none: noneSuch('направлений'),
      },
    },
  ],
};

const KITS = [
  ['physics', 'физики', '9.1', 198],
  ['chemistry', 'химии', '9.2', 200],
  ['biology', 'биологии', '9.3', 202],
  ['geography', 'географии', '9.4', 204],
] as const;

export const kits: Table = {
  ...list(
    'kits',
    KITS.flatMap(([id, subject, number, at]) => [
      row(
        `kit_${id}`,
        `${number}.`,
        at,
        `Наличие комплекта современного оборудования для кабинета ${subject}`,
        {
          exists: exists(),
          year: year({ required: true, label: 'год приобретения', ...when(`kit_${id}`) }),
        },
        { printed: `Наличие комплекта современного оборудования для кабинета ${subject} (год приобретения)` },
      ),
      row(
        `kit_${id}_used`,
        `${number}.1.`,
        at + 1,
        'используется в учебном процессе',
        { used: yesNo({ required: true }) },
        { printed: 'используется в учебном процессе (да/нет)', ...when(`kit_${id}`) },
      ),
    ]),
  ),
  title: '9. Оборудование учебных кабинетов',
  printed: 'Оборудование учебных кабинетов',
};

export const otherEquipment: Table = {
  id: 'other_equipment',
  layout: 'rows',
  title: '9.5. Имеется другое современное оборудование',
  printed: 'Имеется другое современное оборудование (указать какое и в сколько кабинетах)',
  columns: [
    {
      id: 'rooms',
      label: 'в скольких кабинетах',
      printed: 'в сколько кабинетах',
      position: 3,
      field: count({ consolidation: 'by_qualifier', required: true, min: 1, unit: 'кабинетов' }),
    },
  ],
  rows: [
    {
      id: 'other_equipment',
      label: 'оборудование',
      printed: 'Имеется другое современное оборудование (указать какое и в сколько кабинетах)',
      source: line(206),
      repeat: {
        max: 30,
        qualifier: qualifier({ label: 'какое оборудование' }),
        none: noneSuch('другого современного оборудования'),
      },
    },
  ],
};
