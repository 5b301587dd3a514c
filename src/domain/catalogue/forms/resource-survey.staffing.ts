import type { Check, ChildList, Row, Section } from '#domain/forms/model.ts';
import { added, cell, count, line, noneSuch, qualifier, text, total, year } from './fields.ts';
import {
  CATEGORIES,
  categoryColumns,
  categoryKeys,
  countColumn,
  pathsOf,
  SERVICE_BANDS,
  serviceColumns,
  serviceKeys,
} from './resource-survey.staff-columns.ts';

const beyond = added('Приказ просит тему кратко и год; объём и число учителей добавлены');

const courses: ChildList = {
  id: 'courses',
  label: 'Последние курсы повышения квалификации',
  printed: 'последние курсы повышения квалификации (проблема кратко, год)',
  position: 15,
  max: 30,
  columns: [
    { id: 'topic', label: 'тема кратко', field: text({ required: true }) },
    { id: 'year', label: 'год', field: year({ required: true, min: 1990 }) },
    {
      id: 'hours',
      label: 'объём',
      field: count({ consolidation: 'none', unit: 'ч', min: 1, max: 2000, source: beyond }),
    },
    { id: 'persons', label: 'сколько учителей', field: count({ unit: 'чел.', min: 1, source: beyond }) },
  ],
};

/** The footnote asks for a mark inside the number; here the number stays a number. */
const combining: ChildList = {
  id: 'combining',
  label: 'Внутреннее совместительство',
  printed: 'сделать пометку "внутр.совм." и указать предмет, учитель которого осуществляет это совмещение',
  max: 10,
  hint: 'Каждый учитель показан один раз, в строке своего основного предмета. Здесь укажите, учителя каких предметов ведут и этот.',
  columns: [
    {
      id: 'name',
      label: 'учитель какого предмета',
      field: qualifier({ source: line(122), directory: 'subjects' }),
    },
    {
      id: 'persons',
      label: 'сколько учителей',
      field: count({
        consolidation: 'by_qualifier',
        required: true,
        min: 1,
        unit: 'чел.',
        source: line(122),
      }),
    },
  ],
};

const byName = cell('count', count({ consolidation: 'by_qualifier', required: true, unit: 'чел.' }));

const subjects: Row[] = [
  { id: 'primary', label: 'начальных классов', source: line(104) },
  { id: 'russian', label: 'русского языка и литературы', source: line(105) },
  {
    id: 'native_language',
    label: 'родного языка',
    printed: 'родного языка (указать какого)',
    source: line(106),
    repeat: {
      max: 10,
      qualifier: qualifier({ label: 'какого языка', directory: 'languages' }),
      none: noneSuch('учителей родного языка'),
    },
    cells: [byName],
  },
  {
    id: 'foreign_language',
    label: 'иностранного языка',
    printed: 'инострального языка (указать какого)',
    source: line(107),
    repeat: {
      max: 10,
      qualifier: qualifier({ label: 'какого языка', directory: 'languages' }),
      none: noneSuch('учителей иностранного языка'),
    },
    cells: [byName],
  },
  { id: 'maths', label: 'математики', source: line(108) },
  { id: 'physics', label: 'физики', source: line(109) },
  { id: 'chemistry', label: 'химии', source: line(110) },
  { id: 'geography', label: 'географии', source: line(111) },
  { id: 'biology', label: 'биологии', source: line(112) },
  { id: 'history', label: 'истории и обществознания', source: line(113) },
  { id: 'informatics', label: 'информатики и ИКТ', source: line(114) },
  { id: 'physical_education', label: 'физкультуры', source: line(115) },
  { id: 'technology', label: 'технологии', source: line(116) },
  { id: 'music', label: 'музыки', source: line(117) },
  { id: 'art', label: 'ИЗО', source: line(118) },
  {
    id: 'other_subject',
    label: 'других предметов',
    printed: 'других предметов (указать каких)',
    source: line(119),
    repeat: {
      max: 20,
      qualifier: qualifier({ label: 'какого предмета', directory: 'subjects' }),
      none: noneSuch('учителей других предметов'),
    },
    cells: [byName],
  },
];

/** Names of the directory whose teachers stand in a printed row. */
const ROW_OF: Readonly<Record<string, readonly string[]>> = {
  primary: ['начальные классы'],
  russian: ['русский язык', 'литература', 'русский язык и литература'],
  maths: ['математика', 'алгебра', 'геометрия'],
  physics: ['физика'],
  chemistry: ['химия'],
  geography: ['география'],
  biology: ['биология'],
  history: ['история', 'обществознание', 'история и обществознание'],
  informatics: ['информатика', 'информатика и ИКТ'],
  physical_education: ['физическая культура'],
  technology: ['технология', 'труд (технология)'],
  music: ['музыка'],
  art: ['изобразительное искусство'],
};

const external: Row = {
  id: 'external',
  label: 'в том числе внешние совместители по предметам',
  printed: 'в том числе внешние совместители по (указать предметы):',
  source: line(120),
  repeat: {
    max: 20,
    qualifier: qualifier({ label: 'по какому предмету', directory: 'subjects' }),
    none: noneSuch('внешних совместителей'),
  },
  cells: [byName],
  hint: 'Внешние совместители уже посчитаны в строках своих предметов; здесь они показаны ещё раз отдельно.',
};

const subjectPaths = pathsOf('staffing', subjects);

const allTeachers: Row = {
  id: 'total',
  label: 'Всего учителей',
  source: line(101),
  withoutLists: true,
  cells: ['count', ...SERVICE_BANDS.map(([id]) => id), ...CATEGORIES.map(([id]) => id)].map((column) =>
    cell(column, total(subjectPaths.map((path) => `${path}.{column}`))),
  ),
};

export const staffing: Section = {
  id: 'staffing',
  title: 'Кадровый состав',
  note: 'В приказе над предметами стоит: «из них учителей (каждого учителя показать 1 раз*):». Если по предмету учителей нет, поставьте 0, а где строки добавляют — «нет»: остальные графы заполнять не нужно.',
  source: line(99),
  tables: [
    {
      id: 'teachers',
      layout: 'matrix',
      columns: [countColumn, ...serviceColumns, ...categoryColumns],
      rows: [allTeachers, ...subjects, external],
      lists: [courses, combining],
    },
  ],
};

const countedRows = [...subjectPaths, ...pathsOf('staffing', [external])];

export const staffingChecks: Check[] = [
  {
    id: 'staffing_service',
    kind: 'sum_equals',
    severity: 'error',
    rows: countedRows,
    total: '{row}.count',
    parts: serviceKeys,
    message: 'Сумма по стажу не равна графе «количество». Проверьте восемь граф стажа и число учителей.',
    source: line(102),
  },
  {
    id: 'staffing_category',
    kind: 'sum_equals',
    severity: 'error',
    rows: countedRows,
    total: '{row}.count',
    parts: categoryKeys,
    message:
      'Сумма по категориям не равна графе «количество». Проверьте четыре графы категорий и число учителей.',
    source: line(102),
  },
  {
    id: 'staffing_external',
    kind: 'at_most',
    severity: 'error',
    parts: ['staffing.external[*].count'],
    limit: 'staffing.total.count',
    message:
      'Внешних совместителей больше, чем всех учителей. Они входят в общее число: покажите их и в строках предметов.',
    source: line(120),
  },
  {
    id: 'staffing_external_subject',
    kind: 'at_most_named',
    severity: 'warning',
    cell: 'staffing.external[*].count',
    limits: Object.fromEntries(
      Object.entries(ROW_OF).flatMap(([row, names]) => names.map((name) => [name, `staffing.${row}.count`])),
    ),
    message:
      'Внешних совместителей по предмету больше, чем учителей в строке этого предмета. Проверьте обе строки или поясните.',
    source: line(120),
  },
  {
    id: 'staffing_any',
    kind: 'range',
    severity: 'warning',
    cell: 'staffing.total.count',
    min: 1,
    message:
      'В школе не показано ни одного учителя. Заполните строки предметов или поясните, почему учителей нет.',
    source: line(101),
  },
];
