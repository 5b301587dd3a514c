import type { Table } from '#domain/forms/model.ts';
import {
  added,
  cell,
  choice,
  count,
  line,
  longText,
  noneSuch,
  qualifier,
  year,
  yearOf,
  yesNo,
} from './fields.ts';
import { equipped, exists, list, missingThings, needed, row, when } from './resource-survey.facility-rows.ts';

const GYM = { standard: 'типовой', adapted: 'приспособленный' };

/** Line 165 has a column for each; a gym of its own is another building. */
const PLACE = { main: 'в основном здании', annex: 'в пристрое', other: 'в другом корпусе' };

export const buildings: Table = {
  id: 'buildings',
  layout: 'matrix',
  transposed: true,
  title: '1. Характеристика здания школы',
  printed: '1 Характеристика здания школы',
  columns: [
    { id: 'built', label: '1.1. год постройки', field: year({ required: true, source: line(158) }) },
    ...Object.entries(
      yearOf('капитальный ремонт проводился', '1.2. год капитального ремонта', 'repaired'),
    ).map(([id, { label = '', source = line(159), ...field }]) => ({
      id,
      label,
      field: { ...field, source },
    })),
    {
      id: 'needs_repair',
      label: '1.3. требует ремонта',
      field: yesNo({ required: true, source: line(160) }),
    },
    {
      id: 'repair',
      label: 'что именно',
      printed: 'требует ремонта (указать конкретно)',
      field: longText({
        required: true,
        maxLength: 1000,
        source: line(160),
        askedWhen: { cell: '{row}.needs_repair', equals: true },
      }),
    },
  ],
  rows: [
    { id: 'main', label: 'основное', source: line(157, 3) },
    {
      id: 'annex',
      label: 'пристрой',
      source: line(157, 4),
      cells: [cell('exists', exists(added('Пристрой есть не у каждой школы')))],
      ...when('annex'),
    },
    {
      id: 'other_building',
      label: 'другой корпус',
      printed: 'другой корпус (корпуса)',
      source: line(157, 5),
      repeat: {
        max: 10,
        qualifier: qualifier({ label: 'какой корпус' }),
        none: noneSuch('других корпусов'),
      },
    },
  ],
};

export const rooms = list('rooms', [
  row('rooms', '2.', 161, 'Количество учебных кабинетов', {
    ...needed('кабинетов'),
    annex: count({
      required: true,
      label: 'из них в пристрое',
      unit: 'кабинетов',
      source: line(161, 4),
      ...when('annex'),
    }),
    other: count({
      required: true,
      label: 'из них в других корпусах',
      unit: 'кабинетов',
      source: line(161, 5),
      askedWhen: { cell: 'facilities.other_building[*].built', above: 0 },
    }),
  }),
  row('rooms_teacher', '2.1.', 162, 'установлено рабочее место учителя', needed('кабинетов')),
  row(
    'rooms_interactive',
    '2.2.',
    163,
    'установлены интерактивные средства обучения (проектор, интерактивная доска и др.)',
    needed('кабинетов'),
  ),
  row(
    'rooms_modern',
    '2.3.',
    164,
    'оснащены в соответствии с современными требованиями',
    needed('кабинетов'),
  ),
]);

export const gym = list('gym', [
  row(
    'gym',
    '3.',
    165,
    'Спортивный зал',
    {
      exists: exists(),
      kind: choice(GYM, { required: true, label: 'какой', ...when('gym') }),
      building: choice(PLACE, { required: true, label: 'в каком здании', ...when('gym') }),
    },
    { printed: 'Спортивный зал (типовой, приспособленный)' },
  ),
  row(
    'gym_area',
    '3.1.',
    166,
    'площадь',
    { area: { type: 'decimal', consolidation: 'sum', decimals: 1, unit: 'м²', required: true } },
    when('gym'),
  ),
  row(
    'gym_repaired',
    '3.2.',
    167,
    'год капитального ремонта',
    yearOf('капитальный ремонт проводился', 'год'),
    when('gym'),
  ),
  row(
    'gym_equipment',
    '3.3.',
    168,
    'оснащённость оборудованием',
    { level: equipped('оснащён'), missing: missingThings() },
    { printed: 'оснащенность оборудованием', ...when('gym') },
  ),
  row('gym_equipped', '3.4.', 169, 'год оснащения', yearOf('зал оснащался', 'год'), when('gym')),
]);
