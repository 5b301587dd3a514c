import { describe, expect, it } from 'vitest';
import { proposeDemands } from './rules.demands.ts';

const of = (result: string, title = '', formCode: string | null = null) =>
  proposeDemands({ title, result, formCode }).map(({ kind }) => kind);

describe('evidence that an expected result demands', () => {
  it.each([
    ['НПА', ['act']],
    ['Пакет нормативных актов, обеспечивающих реализацию муниципальных планов', ['act']],
    ['Договор о сетевом взаимодействии', ['agreement']],
    ['Аналитические справки, принятие управленческих решений.', ['act', 'brief']],
    ['Анализ проблемных зон образовательной организации.', ['brief']],
    ['Планы работы, разработанные ОО', ['plan']],
    ['Индивидуальные планы профессионального развития педагогов', ['plan']],
    ['Список школ с низкими образовательными результатами', ['list']],
    ['Принятие решений', ['minutes']],
    ['Обучение руководителей образовательных организаций', ['training']],
    ['Методические рекомендации', ['material']],
    ['Тиражирование опыта', ['material']],
    ['Программа подготовки', ['material']],
    ['Мониторинг реализации дорожной карты', ['brief']],
    ['Атмосфера позитивного отношения и поддержки к мероприятиям', ['event']],
    ['Позитивное отношение общественности к мероприятиям', ['publication']],
  ])('«%s» → %s', (result, kinds) => {
    expect(of(result)).toEqual(kinds);
  });

  it('of a clause without a result is what its words have done', () => {
    expect(
      of(
        '',
        'обеспечить формирование и утверждение до 15 сентября 2020 года муниципального плана действий на основе анализа причин',
      ),
    ).toEqual(['plan']);
    expect(of('', 'Контроль за исполнением настоящего приказа возложить на заместителя министра')).toEqual([
      'brief',
    ]);
  });

  it('of a clause that demands a form is the record of the form', () => {
    expect(of('', 'предоставить информацию', 'resource_survey')).toEqual(['record']);
  });
});
