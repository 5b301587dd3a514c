import { describe, expect, it } from 'vitest';
import type { OrderReading } from './model.ts';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

function read(text: string): OrderReading {
  const reading = readOrder(readTextSource(text), { forms: [] });
  if ('refused' in reading) throw new Error(`refused: ${reading.refused}`);
  return reading;
}

const expected = [
  ['1', 'Создание рабочей группы', 'октябрь', 'Департамент образования', 'Приказ'],
  ['2', 'Обучение наставников', '2024-03-01', 'ОО', 'Список обученных'],
];
const shape = (text: string): (string | undefined)[][] =>
  read(text).rows.map((row) => [
    row.no,
    row.title,
    row.term.from ?? row.term.text,
    row.responsible[0]?.text,
    row.result,
  ]);

const layouts: Readonly<Record<string, string>> = {
  'tabs, the executor before the term': [
    '№\tМероприятия\tИсполнители\tСрок\tИтоговый документ',
    '1\tСоздание рабочей группы\tДепартамент образования\tоктябрь\tПриказ',
    '2\tОбучение наставников\tОО\tмарт 2024 г.\tСписок обученных',
  ].join('\n'),
  bars: [
    '№ п/п | Наименование мероприятия | Срок | Ответственные | Результат |',
    '1. | Создание рабочей группы | октябрь | Департамент образования | Приказ |',
    '2. | Обучение наставников | март 2024 года | ОО | Список обученных |',
  ].join('\n'),
  Markdown: [
    '| № п/п | Мероприятие | Срок исполнения | Ответственный | Ожидаемый результат |',
    '|---|---|---|---|---|',
    '| 1 | Создание рабочей группы | октябрь | Департамент образования | Приказ |',
    '| 2 | Обучение наставников | Март 2024 | ОО | Список обученных |',
  ].join('\n'),
  'a drawn table with wrapped cells': [
    '+----+-----------------+----------+---------------+-----------+',
    '| №  | Мероприятие     | Сроки    | Ответственный | Результат |',
    '+----+-----------------+----------+---------------+-----------+',
    '| 1  | Создание        | октябрь  | Департамент   | Приказ    |',
    '|    | рабочей группы  |          | образования   |           |',
    '+----+-----------------+----------+---------------+-----------+',
    '| 2  | Обучение        | март     | ОО            | Список    |',
    '|    | наставников     | 2024 года|               | обученных |',
    '+----+-----------------+----------+---------------+-----------+',
  ].join('\n'),
  'one cell on a line': [
    '№ п/п|',
    'Мероприятие|',
    'Срок|',
    'Ответственный|',
    'Результат|',
    '1|',
    'Создание рабочей группы|',
    'октябрь|',
    'Департамент образования|',
    'Приказ|',
    '2|',
    'Обучение наставников|',
    'март 2024 года|',
    'ОО|',
    'Список обученных|',
  ].join('\n'),
};

describe('plans of neighbouring shapes', () => {
  it.each(Object.entries(layouts))('%s', (_, text) => {
    expect(shape(text)).toEqual(expected);
  });

  it('takes headings between rows as sections, and numbered headings too', () => {
    const text = [
      '№\tМероприятие\tСрок\tОтветственный\tРезультат',
      '\tРаздел 1. Кадры\t\t\t',
      '1.1\tОбучение наставников\tмарт 2024 года\tОО\tСписок',
      '2\tРаздел 2. Контроль\t\t\t',
      '2.1\tПроверка\tмай 2024 года\tОО\tСправка',
    ].join('\n');
    expect(read(text).rows.map((row) => [row.no, row.section])).toEqual([
      ['1.1', 'Раздел 1. Кадры'],
      ['2.1', 'Раздел 2. Контроль'],
    ]);
  });

  it('goes on over a page that lost its header', () => {
    const text = [
      '№\tМероприятие\tСрок\tОтветственный\tРезультат',
      '1\tОдно дело\tмай 2024 года\tОО\tСправка',
      'Страница 2',
      '2\tДругое дело\tиюнь 2024 года\tОО\tОтчёт',
    ].join('\n');
    expect(read(text).rows.map((row) => row.no)).toEqual(['1', '2']);
  });

  it('reads a plan «утверждён приказом» with its number, date and another number in the order above', () => {
    const text = [
      'ПРИКАЗ',
      'от 10 февраля 2021 г.',
      '№ 42',
      'О плане',
      'приказываю:',
      '1. Утвердить план согласно приложению 1.',
      '',
      'Приложение 1',
      '',
      'УТВЕРЖДЕН',
      'приказом управления',
      'от 10.02.2021 № 42-ОД',
      '',
      'Мероприятие\tСрок\tРезультат',
      'Семинар\tмай 2021 года\tПрограмма семинара',
    ].join('\n');
    const { requisites, annexes, findings } = read(text);
    expect(requisites).toMatchObject({ number: '42', date: '2021-02-10' });
    expect(annexes.map(({ no, kind }) => [no, kind])).toEqual([['1', 'plan']]);
    expect(findings.map(({ code, printed }) => [code, printed])).toEqual([['number_conflict', '42-ОД']]);
  });

  it('reads persons, roles and an in-cell legend', () => {
    const text = [
      'Мероприятие\tСрок\tОтветственный',
      'Семинар\tмай 2024 года\tН.Е. Байкалова К.А. Федорина',
      'Проверка\tиюнь 2024 года\tМинистерство образования области (далее – Министерство), директора школ',
      'Отчёт\tиюль 2024 года\tМинистерство, Куратор Калинова Е. А.',
    ].join('\n');
    expect(read(text).rows.map((row) => row.responsible.map((party) => party.kind))).toEqual([
      ['person', 'person'],
      ['organization', 'role'],
      ['organization', 'person'],
    ]);
  });

  it('says of a cell it cannot read that it cannot, and keeps the row', () => {
    const text = 'Мероприятие\tСрок\tОтветственный\nСеминар\tпо мере готовности\tГУ ОЦМКО';
    const { rows, findings } = read(text);
    expect(rows[0]).toMatchObject({ term: { kind: 'unreadable' }, responsible: [{ kind: 'unknown' }] });
    expect(findings.map((finding) => finding.code).sort()).toEqual([
      'responsible_unknown',
      'term_unreadable',
    ]);
  });
});

const refusals: readonly [reason: string, text: string][] = [
  ['empty', ' \n\n'],
  ['binary', 'PK\u0003\u0004\u0000\u0000'],
  ['binary', '%PDF-1.7 текст'],
  ['no_table', 'Приказ о награждении. За успехи наградить учителей школы грамотами.'],
  [
    'financing_table',
    [
      '№\tНаименование мероприятия\tСрок\tОтветственный\tИсточник финансирования\tОбъём финансирования, тыс. руб.\t\t',
      '\t\t\t\t\t2021\t2022\t2023',
      '1\tРемонт\t2021–2023 годы\tДепартамент\tОбластной бюджет\t100\t200\t300',
    ].join('\n'),
  ],
  [
    'indicator_table',
    [
      '№\tНаименование показателя\tЕдиница измерения\t2019\t2020\t2021\t2022\t2023\t2024',
      '1\tДоля учителей\tпроцент\t1\t2\t3\t4\t5\t6',
    ].join('\n'),
  ],
  [
    'assessment_schedule',
    ['Дата проведения\tКласс\tПредмет', '15.04.2024\t5\tМатематика', '17.04.2024\t6\tРусский язык'].join(
      '\n',
    ),
  ],
  ['other_table', ['Фамилия\tДолжность\tТелефон', 'Иванова\tметодист\t12-34'].join('\n')],
  ['no_rows', '№\tМероприятие\tСрок\tОтветственный\n\t\t\t'],
];

describe('other papers', () => {
  it.each(refusals)('%s', (reason, text) => {
    expect(readOrder(readTextSource(text), { forms: [] })).toEqual({ refused: reason });
  });
});
