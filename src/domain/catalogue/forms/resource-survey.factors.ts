import type { Check, Condition, Section } from '#domain/forms/model.ts';
import { added, choice, line, longText, qualifier, yesNo } from './fields.ts';

const HELP = {
  methodical: 'методическая',
  training: 'обучение педагогов',
  staff: 'кадры',
  equipment: 'оборудование',
  repair: 'ремонт здания',
  psychological: 'психолого-педагогическая',
  interagency: 'участие других ведомств',
  other: 'другая',
};
const URGENCY = {
  months: 'в ближайшие три месяца',
  year: 'в течение учебного года',
  later: 'в перспективе',
};
const whenNeeded: Condition = { cell: '{row}.help_needed', equals: true };
const linked = added('Печатные графы не связаны между собой; строка связывает фактор, меру и помощь');

/**
 * The paper has four columns without rows, so that a measure or a need cannot be traced to its factor.
 * Here one row is one factor with what was done about it and what help is needed.
 */
export const factors: Section = {
  id: 'factors',
  title: 'Факторы, влияющие на работу школы',
  note: 'Одна строка на один фактор: что мешает или помогает, что школа уже сделала и какая помощь нужна.',
  source: line(210),
  tables: [
    {
      id: 'factors',
      layout: 'rows',
      printedAs: [
        { label: 'Внешние факторы', cells: ['name'], when: { column: 'kind', equals: 'external' } },
        { label: 'Внутренние факторы', cells: ['name'], when: { column: 'kind', equals: 'internal' } },
        { label: 'Принятые меры', cells: ['measure'] },
        { label: 'Необходима помощь', cells: ['help', 'urgency'] },
      ],
      columns: [
        {
          id: 'kind',
          label: 'внешний или внутренний',
          printed: 'Внешние факторы Внутренние факторы',
          field: choice(
            { external: 'внешний', internal: 'внутренний' },
            { required: true, source: line(212, 1) },
          ),
        },
        {
          id: 'measure',
          label: 'принятые меры',
          printed: 'Принятые меры',
          position: 3,
          field: longText({
            required: true,
            maxLength: 2000,
            hint: 'Если мер ещё нет, напишите «мер не принято».',
          }),
        },
        { id: 'help_needed', label: 'нужна помощь', field: yesNo({ required: true, source: linked }) },
        {
          id: 'help_type',
          label: 'вид помощи',
          field: choice(HELP, { required: true, askedWhen: whenNeeded, source: linked }),
        },
        {
          id: 'help',
          label: 'какая помощь',
          printed: 'Необходима помощь',
          position: 4,
          field: longText({ required: true, maxLength: 2000, askedWhen: whenNeeded }),
        },
        {
          id: 'urgency',
          label: 'когда нужна',
          field: choice(URGENCY, { required: true, askedWhen: whenNeeded, source: linked }),
        },
      ],
      rows: [
        {
          id: 'factor',
          label: 'фактор',
          source: line(212),
          repeat: {
            max: 30,
            qualifier: qualifier({
              label: 'фактор',
              consolidation: 'text_register',
              maxLength: 300,
              source: line(212),
              hint: 'В приказе внешние факторы стоят в графе 1, внутренние — в графе 2.',
            }),
          },
        },
      ],
    },
  ],
};

export const factorsChecks: Check[] = [
  {
    id: 'factors_any',
    kind: 'requires',
    severity: 'warning',
    cells: ['factors.factor[*].name'],
    message: 'Не указано ни одного фактора. Добавьте хотя бы один или поясните, почему их нет.',
    source: line(210),
  },
];
