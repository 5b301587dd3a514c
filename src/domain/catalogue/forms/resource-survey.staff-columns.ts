import type { Column, Condition, Row } from '#domain/forms/model.ts';
import { added, count, total } from './fields.ts';

export const whenAny: Condition = { cell: '{row}.count', above: 0 };
export const partOfCount = count({ required: true, askedWhen: whenAny });

export const SERVICE_BANDS = [
  ['service_0_3', '0–3', '0-3'],
  ['service_4_10', '4–10', '4-10'],
  ['service_11_15', '11–15', '11-15'],
  ['service_16_20', '16–20', '16-20'],
  ['service_21_25', '21–25', '21-25'],
  ['service_26_35', '26–35', '26-35'],
  ['service_36_45', '36–45', '36-45'],
  ['service_over_45', 'свыше 45', 'свыше 45'],
] as const;

/** Printed headings stand one column to the left of their figures; the positions are those of the figures. */
export const CATEGORIES = [
  ['category_highest', 'высшая', 'высшая'],
  ['category_first', 'первая', 'первая'],
  [
    'category_fitness',
    'соответствие занимаемой должности',
    'вспомогат. по соответствию занимаемой должности',
  ],
  ['category_none', 'без категории', 'без категории'],
] as const;

export const serviceKeys = SERVICE_BANDS.map(([id]) => `{row}.${id}`);
export const categoryKeys = CATEGORIES.map(([id]) => `{row}.${id}`);
const SERVICE = { group: 'стаж работы' } as const;
const CATEGORY = { group: 'квалификационная категория', groupPrinted: 'квалификац. категория' } as const;
const forComparison = added(
  'Сумма показывается рядом с графой «количество», чтобы сверить их при заполнении',
);

export const countColumn: Column = {
  id: 'count',
  label: 'количество',
  position: 2,
  field: count({ required: true, unit: 'чел.' }),
};

const serviceSum: Column = {
  id: 'service_sum',
  label: 'сумма',
  ...SERVICE,
  field: total(serviceKeys, { source: forComparison }),
};

/** The eight printed columns of lines 101 and 102. */
export const serviceColumns: Column[] = [
  ...SERVICE_BANDS.map(([id, label, printed], band) => ({
    id,
    label,
    printed,
    ...SERVICE,
    position: 3 + band,
    field: partOfCount,
  })),
  serviceSum,
];

/** Lines 125–128 print one column «стаж». */
const split = added('Приказ печатает одну графу «стаж»; она разбита на те же промежутки, что и у учителей');
export const splitServiceColumns: Column[] = [
  ...SERVICE_BANDS.map(([id, label]) => ({
    id,
    label,
    ...SERVICE,
    field: { ...partOfCount, source: split },
  })),
  serviceSum,
];

export const categoryColumns: Column[] = [
  ...CATEGORIES.map(([id, label, printed], place) => ({
    id,
    label,
    printed,
    ...CATEGORY,
    position: 11 + place,
    field: partOfCount,
  })),
  {
    id: 'category_sum',
    label: 'сумма',
    ...CATEGORY,
    field: total(categoryKeys, { source: forComparison }),
  },
];

/** Paths of rows for the checks; a repeated row with all its instances. */
export function pathsOf(section: string, rows: readonly Row[]): string[] {
  return rows.map((row) => `${section}.${row.id}${row.repeat ? '[*]' : ''}`);
}
