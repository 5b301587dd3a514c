import type { Answer, Answers } from '#domain/forms/model.ts';

/** What both sides write under the remarks on Annex 2. */
export const CORRECTED_REPLY = 'Спасибо, исправили по журналу.';
export const UNCHANGED_REPLY =
  'Проверили с социальным педагогом: сведения верны, семьи стоят на учёте в комиссии.';

/** A figure that a specialist doubts and the school confirms. */
export const DOUBTED = {
  cell: 'contingent.troubled.count',
  text: 'Неблагополучных семей больше, чем в прошлом году. Проверьте по данным комиссии по делам несовершеннолетних.',
} as const;

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
