import type { FormPaper } from '#domain/surveys/present.paper.ts';

/** How what schools report is printed. (order 01-21/744, cl. 2.1, App. 2) */
export const resourceSurveyPaper: FormPaper = {
  name: 'Сведения о ресурсах',
  mark: [
    'Приложение № 2',
    'к приказу министерства образования Оренбургской области',
    'от 15.05.2020 № 01-21/744',
  ],
  facts: {
    school: 'Образовательная организация',
    municipality: 'Муниципальное образование',
    period: 'Период',
    state: 'Состояние формы',
    sentOn: 'Представлена',
  },
  explanations: 'Пояснения образовательной организации',
  post: 'Руководитель образовательной организации',
  day: '«____» ______________ 20____ г.',
  record: 'Запись в информационной системе:',
};
