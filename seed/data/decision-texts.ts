import type { OrganizationKind } from '#domain/directory/model.ts';
import type { Answer, Answers } from '#domain/forms/model.ts';
import type { Chance } from './random.ts';

/** What those who decide on reports and forms write. */
const REPORT_RETURNS: readonly string[] = [
  'Нет реквизитов приказа. Укажите номер и дату и приложите сам документ.',
  'Описаны намерения, а не выполненная работа. Напишите, что сделано и когда.',
  'Приложен проект без подписи. Нужен утверждённый документ.',
  'Причины перечислены общими словами. Покажите, на каких данных сделан вывод.',
  'Не видно связи мероприятий плана с причинами низких результатов.',
  'Нет сроков и ответственных. Дополните план и отправьте снова.',
];
const AUTHORITY_RETURNS: readonly string[] = [
  ...REPORT_RETURNS,
  'Отчёт касается одной школы, а в списке их несколько. Дополните по остальным.',
];

export function reportReturn(chance: Chance, kind: OrganizationKind): string {
  return chance.pick(kind === 'municipal_authority' ? AUTHORITY_RETURNS : REPORT_RETURNS);
}

export const REPORT_ACCEPTANCES: readonly string[] = [
  '',
  'Принято.',
  'Принято. Хорошо показаны данные, на которых сделан вывод.',
  'Принято. Материалы предложим другим муниципалитетам.',
  'Принято, к следующему отчёту добавьте показатели.',
  'Принято. Опыт просим представить на совещании.',
];

/** A reason to return Annex 2 to a school, and what the school then corrects. */
export interface Remark {
  readonly text: string;
  readonly correct: (answers: Answers) => Record<string, Answer>;
}

/** Adds to the number in the cell, where there is one. */
const shifted =
  (cell: string, by: number) =>
  (answers: Answers): Record<string, Answer> => {
    const answer = answers[cell];
    return typeof answer === 'number' ? { [cell]: Math.max(0, answer + by) } : {};
  };

export const FORM_REMARKS: readonly Remark[] = [
  {
    text: 'Контингент: число малообеспеченных семей не сходится с социальным паспортом. Проверьте строку 2.3.',
    correct: shifted('contingent.low_income.count', -2),
  },
  {
    text: 'Контингент: проверьте число прибывших в течение года по книге движения.',
    correct: shifted('contingent.arrived.count', 1),
  },
  {
    text: 'Контингент: на внутришкольном учёте по журналу одним учеником больше.',
    correct: shifted('contingent.school_register.count', 1),
  },
  {
    text: 'МТО: в строке 8.3 не учтена подписка второго полугодия.',
    correct: shifted('facilities.periodicals.count', 2),
  },
  {
    text: 'Факторы: напишите, в какой срок нужна помощь.',
    correct: (answers) => {
      const [cell, help] = Object.entries(answers).find(([key]) => /^factors\..*\.help$/.test(key)) ?? [];
      return cell === undefined ? {} : { [cell]: `${help} Нужно до начала следующего учебного года.` };
    },
  },
];

export const ACCEPTANCE_WITHDRAWAL =
  'Школа сообщила об ошибке в числе наименований периодических изданий. Исправьте строку 8.3 и отправьте снова.';
