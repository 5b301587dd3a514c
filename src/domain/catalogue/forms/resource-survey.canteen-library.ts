import { choice, count, yearOf } from './fields.ts';
import { equipped, exists, list, missingThings, needed, row, when } from './resource-survey.facility-rows.ts';

const LIBRARY = { stationary: 'стационарная', adapted: 'приспособленная' };

export const canteen = list('canteen', [
  row('canteen', '7.', 187, 'Столовая', { exists: exists() }, { printed: 'Столовая (да/нет)' }),
  row('canteen_seats', '7.1.', 188, 'обеденный зал', needed('мест'), {
    printed: 'обеденный зал (кол-во мест)',
    ...when('canteen'),
  }),
  row(
    'canteen_repaired',
    '7.2.',
    189,
    'год последнего ремонта',
    yearOf('ремонт проводился', 'год'),
    when('canteen'),
  ),
  row(
    'canteen_equipment',
    '7.3.',
    190,
    'оснащённость',
    { level: equipped('оснащена'), missing: missingThings() },
    { printed: 'оснащенность (чего нет)', ...when('canteen') },
  ),
]);

export const library = list('library', [
  row(
    'library',
    '8.',
    191,
    'Школьная библиотека',
    { exists: exists(), kind: choice(LIBRARY, { required: true, label: 'какая', ...when('library') }) },
    { printed: 'Школьная библиотека (стационарная/приспособленная)' },
  ),
  row(
    'reading_room',
    '8.1.',
    192,
    'наличие читального зала',
    { exists: exists() },
    { printed: 'наличие читального зала (да/нет)', ...when('library') },
  ),
  row(
    'reading_places',
    '8.1.1.',
    193,
    'количество рабочих мест в читальном зале',
    needed('мест'),
    when('reading_room'),
  ),
  row(
    'reading_internet',
    '8.1.2.',
    194,
    'из них имеют доступ в Интернет',
    needed('мест'),
    when('reading_room'),
  ),
  row(
    'fiction',
    '8.2.',
    195,
    'фонд художественной литературы',
    {
      count: count({ required: true, label: 'количество', unit: 'экз.' }),
      ...yearOf('фонд обновлялся', 'последний год обновления', 'updated'),
    },
    { printed: 'фонд художественной литературы (количество, последний год обновления)', ...when('library') },
  ),
  row(
    'periodicals',
    '8.3.',
    196,
    'количество наименований периодических изданий по предметам в текущем году',
    needed('наименований'),
    when('library'),
  ),
]);
