import type { Check, Row, Section } from '#domain/forms/model.ts';
import { added, line, longText } from './fields.ts';
import {
  countColumn,
  partOfCount,
  pathsOf,
  serviceKeys,
  splitServiceColumns,
  whenAny,
} from './resource-survey.staff-columns.ts';

const withoutNames = added(
  'Приказ просит написать словами, что и когда окончено и какие пройдены курсы; вместо сведений о человеке собираются числа, срок «за последние три года» добавлен',
);

const specialistRows: Row[] = [
  { id: 'psychologist', label: 'педагог-психолог', source: line(125) },
  { id: 'social_pedagogue', label: 'социальный педагог', source: line(126) },
  { id: 'defectologist', label: 'учитель-дефектолог', source: line(127) },
  { id: 'speech_therapist', label: 'учитель-логопед', source: line(128) },
];

const EDUCATION = [
  ['education_higher', 'высшее профильное образование'],
  ['education_retrained', 'профессиональная переподготовка'],
  ['education_courses', 'курсы за последние три года'],
] as const;

export const specialists: Section = {
  id: 'specialists',
  title: 'В школе работают',
  note: 'Только числа и сведения без фамилий. Один человек может быть показан в нескольких графах об образовании.',
  source: line(124),
  tables: [
    {
      id: 'specialists',
      layout: 'matrix',
      columns: [
        countColumn,
        ...splitServiceColumns,
        ...EDUCATION.map(([id, label]) => ({
          id,
          label,
          group: 'образование',
          field: { ...partOfCount, source: withoutNames },
        })),
        {
          id: 'education_text',
          label: 'пояснение без фамилий',
          printed: 'образование (что, когда окончил, доп. образование получил, курсы повышения квалификации)',
          group: 'образование',
          position: 4,
          // One psychologist of a named school is a person: the words stay within the line.
          field: longText({ askedWhen: whenAny, maxLength: 1000, consolidation: 'none' }),
        },
      ],
      rows: specialistRows,
    },
  ],
};

export const specialistsChecks: Check[] = [
  {
    id: 'specialists_service',
    kind: 'sum_equals',
    severity: 'error',
    rows: pathsOf('specialists', specialistRows),
    total: '{row}.count',
    parts: serviceKeys,
    message: 'Сумма по стажу не равна графе «количество». Проверьте графы стажа и число специалистов.',
    source: line(124),
  },
  ...EDUCATION.map(
    ([id, label]): Check => ({
      id: `specialists_${id}`,
      kind: 'at_most',
      severity: 'error',
      rows: pathsOf('specialists', specialistRows),
      parts: [`{row}.${id}`],
      limit: '{row}.count',
      message: `В графе «${label}» больше человек, чем в графе «количество». Исправьте одну из них.`,
      source: withoutNames,
    }),
  ),
];
