import type { Row, Section } from '#domain/forms/model.ts';
import { added, cell, count, line, longText, share, yesNo } from './fields.ts';

export const PUPILS = 'contingent.pupils.count';
export const FAMILIES = 'contingent.families.count';

const PEOPLE = 'чел.';
const HOMES = 'семей';

/** Row id, printed number, line of the order, label, and the printed wording where the label corrects it. */
export type Printed = readonly [id: string, number: string, line: number, label: string, printed?: string];

export const PUPIL_GROUPS: readonly Printed[] = [
  ['arrived', '1.1.', 134, 'из них прибывших в течение года'],
  [
    'police_register',
    '1.2.',
    135,
    'Кол-во детей, состоящих на учёте в ПДН',
    'Кол-во детей состоящих на учете в ПДН',
  ],
  [
    'commission_register',
    '1.3.',
    136,
    'Кол-во детей, состоящих на учёте в КДН и ЗП',
    'Кол-во детей, состоящих на учете в КДН и ЗП',
  ],
  [
    'school_register',
    '1.4.',
    137,
    'Кол-во детей, состоящих на внутришкольном учёте',
    'Кол-во детей состоящих на внутришкольном учете',
  ],
  [
    'foster',
    '1.5.',
    138,
    'Кол-во детей из опекаемых и приёмных семей',
    'Кол-во детей из опекаемых и приемных семей',
  ],
  ['disabled', '1.6.', 139, 'Дети-инвалиды', 'Дети инвалиды'],
  [
    'without_guardianship',
    '1.7.',
    140,
    'Кол-во детей, воспитывающихся не родителями (без оформления опеки)',
    'Кол-во детей, воспитывающиеся не родителями (без оформления опеки)',
  ],
  ['one_parent', '1.8.', 141, 'Кол-во детей, воспитывающихся одним родителем'],
  [
    'other_home_language',
    '1.9.',
    142,
    'Кол-во детей, для которых русский язык не является языком внутрисемейного общения',
  ],
];

export const FAMILY_GROUPS: readonly Printed[] = [
  ['large', '2.1.', 144, 'Кол-во многодетных семей'],
  ['troubled', '2.2.', 145, 'Кол-во неблагополучных семей'],
  ['low_income', '2.3.', 146, 'Кол-во малообеспеченных и малоимущих семей'],
  ['both_unemployed', '2.4.', 147, 'Кол-во семей, где не работают оба родителя'],
  ['single_unemployed', '2.5.', 148, 'Кол-во семей, где не работает один единственный родитель'],
  ['disabled_parents', '2.6.', 149, 'Кол-во семей, где родители (один родитель) являются инвалидами'],
  ['both_higher_education', '2.7.', 150, 'Кол-во семей, где оба родителя имеют высшее образование'],
  [
    'one_higher_education',
    '2.8.',
    151,
    'Кол-во семей, где один из родителей имеет высшее образование',
    'Кол-во семей, где один из родителей имеют высшее образование',
  ],
];

const HINTS: Readonly<Record<string, string>> = {
  foster: 'Дети под опекой и дети из приёмных семей вместе.',
  troubled:
    'Приказ не поясняет, какие это семьи; здесь — находящиеся в социально опасном положении (120-ФЗ, ст. 1).',
  low_income: 'Семьи, у которых этот статус подтверждён органами социальной защиты.',
  single_unemployed: 'Семьи с одним родителем, который не работает.',
  one_higher_education:
    'Один из двух родителей или единственный родитель; семьи строки 2.7 сюда не входят. Приказ этого не поясняет.',
};

const counted = (unit: string) => cell('count', count({ required: true, unit }));

const groupRow =
  (whole: string, shareLabel: string, unit: string) =>
  ([id, number, printedLine, label, printed]: Printed): Row => ({
    id,
    number,
    label,
    ...(printed ? { printed } : {}),
    ...(HINTS[id] ? { hint: HINTS[id] } : {}),
    source: line(printedLine),
    cells: [counted(unit), cell('percent', share('{row}.count', whole, shareLabel))],
  });

const wholeRow = (id: string, number: string, printedLine: number, label: string, unit: string): Row => ({
  id,
  number,
  label,
  source: line(printedLine),
  cells: [counted(unit), cell('percent', null)],
});

/** Risk factor 7 of a school's risk profile is made of it; a school that is not asked by its ministry may leave it blank. */
const specialNeeds: Row = {
  id: 'special_needs',
  label: 'Дети с ограниченными возможностями здоровья',
  source: added('Нужна для рискового профиля школы (доля обучающихся с ОВЗ); заполнять не обязательно'),
  hint: 'По заключениям ПМПК. Строка не обязательна.',
  cells: [
    cell('count', count({ unit: PEOPLE })),
    cell('percent', share('{row}.count', PUPILS, '% от числа обучающихся')),
  ],
};

export const contingent: Section = {
  id: 'contingent',
  title: 'Контингент обучающихся',
  note: 'Проценты рассчитываются автоматически: в строках 1.1–1.9 от числа обучающихся, в строках 2.1–2.8 от числа семей. Один ребёнок и одна семья могут быть показаны в нескольких строках.',
  source: line(130),
  tables: [
    {
      id: 'groups',
      layout: 'matrix',
      columns: [
        { id: 'count', label: 'количество', position: 3 },
        { id: 'percent', label: '%', position: 4 },
      ],
      rows: [
        wholeRow('pupils', '1', 133, 'Всего обучающихся', PEOPLE),
        ...PUPIL_GROUPS.map(groupRow(PUPILS, '% от числа обучающихся', PEOPLE)),
        specialNeeds,
        wholeRow('families', '2', 143, 'Количество семей, дети из которых обучаются в ОО', HOMES),
        ...FAMILY_GROUPS.map(groupRow(FAMILIES, '% от числа семей', HOMES)),
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
          cells: [
            cell(
              'needed',
              yesNo({
                required: true,
                label: 'нужна',
                source: added('Пустое поле не отличает «помощь не нужна» от пропуска'),
              }),
            ),
            cell(
              'text',
              longText({
                required: true,
                label: 'какая помощь',
                askedWhen: { cell: '{row}.needed', equals: true },
              }),
            ),
          ],
          hint: 'Какая помощь нужна школе в работе с этими детьми и семьями.',
        },
      ],
    },
  ],
};
