import type { Row, Section } from '#domain/forms/model.ts';
import { cell, count, line, longText, share } from './fields.ts';

export const PUPILS = 'contingent.pupils.count';
export const FAMILIES = 'contingent.families.count';

/** Row id, printed number, line of the order, label, and the printed wording where the label corrects it. */
export type Printed = readonly [id: string, number: string, line: number, label: string, printed?: string];

export const PUPIL_GROUPS: readonly Printed[] = [
  ['arrived', '1.1.', 134, 'из них прибывших в течение года'],
  [
    'police_register',
    '1.2.',
    135,
    'детей, состоящих на учёте в ПДН',
    'Кол-во детей состоящих на учете в ПДН',
  ],
  [
    'commission_register',
    '1.3.',
    136,
    'детей, состоящих на учёте в КДН и ЗП',
    'Кол-во детей, состоящих на учете в КДН и ЗП',
  ],
  [
    'school_register',
    '1.4.',
    137,
    'детей, состоящих на внутришкольном учёте',
    'Кол-во детей состоящих на внутришкольном учете',
  ],
  [
    'foster',
    '1.5.',
    138,
    'детей из опекаемых и приёмных семей',
    'Кол-во детей из опекаемых и приемных семей',
  ],
  ['disabled', '1.6.', 139, 'детей-инвалидов', 'Дети инвалиды'],
  [
    'without_guardianship',
    '1.7.',
    140,
    'детей, воспитывающихся не родителями (без оформления опеки)',
    'Кол-во детей, воспитывающиеся не родителями (без оформления опеки)',
  ],
  [
    'one_parent',
    '1.8.',
    141,
    'детей, воспитывающихся одним родителем',
    'Кол-во детей, воспитывающихся одним родителем',
  ],
  [
    'other_home_language',
    '1.9.',
    142,
    'детей, для которых русский язык не является языком внутрисемейного общения',
    'Кол-во детей, для которых русский язык не является языком внутрисемейного общения',
  ],
];

export const FAMILY_GROUPS: readonly Printed[] = [
  ['large', '2.1.', 144, 'многодетных семей', 'Кол-во многодетных семей'],
  ['troubled', '2.2.', 145, 'неблагополучных семей', 'Кол-во неблагополучных семей'],
  [
    'low_income',
    '2.3.',
    146,
    'малообеспеченных и малоимущих семей',
    'Кол-во малообеспеченных и малоимущих семей',
  ],
  [
    'both_unemployed',
    '2.4.',
    147,
    'семей, где не работают оба родителя',
    'Кол-во семей, где не работают оба родителя',
  ],
  [
    'single_unemployed',
    '2.5.',
    148,
    'семей, где не работает один единственный родитель',
    'Кол-во семей, где не работает один единственный родитель',
  ],
  [
    'disabled_parents',
    '2.6.',
    149,
    'семей, где родители (один родитель) являются инвалидами',
    'Кол-во семей, где родители (один родитель) являются инвалидами',
  ],
  [
    'both_higher_education',
    '2.7.',
    150,
    'семей, где оба родителя имеют высшее образование',
    'Кол-во семей, где оба родителя имеют высшее образование',
  ],
  [
    'one_higher_education',
    '2.8.',
    151,
    'семей, где высшее образование имеет только один из родителей',
    'Кол-во семей, где один из родителей имеют высшее образование',
  ],
];

const HINTS: Readonly<Record<string, string>> = {
  arrived: 'Прибывшие с начала текущего учебного года.',
  foster: 'Дети под опекой и дети из приёмных семей вместе.',
  troubled: 'Форма не поясняет, какие это семьи. Считайте те, что состоят на профилактическом учёте.',
  low_income: 'Семьи, у которых этот статус подтверждён органами социальной защиты.',
  single_unemployed: 'Семьи с одним родителем, который не работает.',
  one_higher_education: 'Ровно один из двух родителей: семьи из строки 2.7 сюда не входят.',
};

const groupRow =
  (whole: string, shareLabel: string) =>
  ([id, number, printedLine, label, printed]: Printed): Row => ({
    id,
    number,
    label,
    ...(printed ? { printed } : {}),
    ...(HINTS[id] ? { hint: HINTS[id] } : {}),
    source: line(printedLine),
    cells: [cell('percent', share('{row}.count', whole, shareLabel))],
  });

const wholeRow = (id: string, number: string, printedLine: number, label: string): Row => ({
  id,
  number,
  label,
  source: line(printedLine),
  cells: [cell('percent', null)],
});

export const contingent: Section = {
  id: 'contingent',
  title: 'Контингент обучающихся',
  note: 'Проценты считаются сами: в строках 1.1–1.9 от числа обучающихся, в строках 2.1–2.8 от числа семей. Один ребёнок и одна семья могут быть показаны в нескольких строках.',
  source: line(130),
  tables: [
    {
      id: 'groups',
      layout: 'matrix',
      columns: [
        { id: 'count', label: 'количество', position: 3, field: count({ required: true }) },
        { id: 'percent', label: '%', position: 4 },
      ],
      rows: [
        wholeRow('pupils', '1.', 133, 'Всего обучающихся'),
        ...PUPIL_GROUPS.map(groupRow(PUPILS, '% от числа обучающихся')),
        wholeRow('families', '2.', 143, 'Количество семей, дети из которых обучаются в ОО'),
        ...FAMILY_GROUPS.map(groupRow(FAMILIES, '% от числа семей')),
      ],
    },
    {
      id: 'help',
      layout: 'list',
      columns: [],
      rows: [
        {
          id: 'help',
          label: 'Необходима помощь',
          printed: 'Необходима помощ',
          source: line(153),
          cells: [cell('text', longText())],
          hint: 'Какая помощь нужна школе в работе с этими детьми и семьями.',
        },
      ],
    },
  ],
};
