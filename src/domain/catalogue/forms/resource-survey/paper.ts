import type { ConsolidatedPaper } from '#domain/consolidation/present.paper.ts';
import type { FormPaper } from '#domain/surveys/present.paper.ts';

const mark = [
  'Приложение № 2',
  'к приказу министерства образования Оренбургской области',
  'от 15.05.2020 № 01-21/744',
];
const date = '«____» ______________ 20____ г.';
const record = 'Запись в информационной системе:';

/** How what schools report is printed. (order 01-21/744, cl. 2.1, App. 2) */
export const resourceSurveyPaper: FormPaper = {
  name: 'Сведения о ресурсах',
  mark,
  facts: {
    school: 'Образовательная организация',
    municipality: 'Муниципальное образование',
    period: 'Период',
    state: 'Состояние формы',
    sentOn: 'Представлена',
  },
  explanations: 'Пояснения образовательной организации',
  post: 'Руководитель образовательной организации',
  day: date,
  record,
};

/** The same of many schools, as a municipal authority signs it. */
export const consolidatedResourcesPaper: ConsolidatedPaper = {
  name: 'Свод сведений о ресурсах',
  mark,
  heading: 'Свод',
  facts: {
    place: 'Территория',
    places: 'муниципальных образований',
    period: 'Период',
    forms: 'Форм',
    day: 'По состоянию на',
  },
  states: { accepted: 'принятые', sent: 'принятые и находящиеся на проверке' },
  yes: 'да',
  no: 'нет',
  texts: 'ответов',
  post: 'Руководитель органа управления образованием',
  date,
  record,
  comparison: {
    name: 'Сравнение сведений о ресурсах',
    heading: 'Сравнение',
    basis: 'Числа',
    bases: {
      total: 'всего',
      per_school: 'в среднем на школу',
      per_hundred_pupils: 'на 100 обучающихся',
    },
    all: 'все школы',
    row: 'Строка формы',
    difference: 'Разница',
    incomparable: 'в форме нет такого вопроса',
  },
  outside: {
    hidden: 'скрыто',
    others: 'прочие муниципальные образования',
    together: 'Показаны только вместе',
    people: 'Числа о детях и семьях',
    published: 'опубликованы',
    unpublished: 'не опубликованы и скрыты',
    less: 'скрыты числа меньше',
    derivable: 'и те, по которым их можно было бы вычислить',
    post: 'Составил (должность)',
  },
};
