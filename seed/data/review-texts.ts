/** What both sides write under the remarks on Annex 2. */
export const CORRECTED_REPLY = 'Спасибо, исправили по журналу.';
export const UNCHANGED_REPLY =
  'Проверили с социальным педагогом: сведения верны, семьи стоят на учёте в комиссии.';

/** A figure that a specialist doubts and the school confirms. */
export const DOUBTED = {
  cell: 'contingent.troubled.count',
  text: 'Неблагополучных семей больше, чем в прошлом году. Проверьте по данным комиссии по делам несовершеннолетних.',
} as const;
