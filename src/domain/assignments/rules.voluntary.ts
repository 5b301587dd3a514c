import { foldText } from '#domain/kernel/text.ts';

const teachersOwn =
  /дефицит\p{L}{0,3} (?:по результатам самооценки|педагог)|план\p{L}{0,3} профессионального развития педагог/u;

/**
 * Whether a measure asks for what teachers tell or plan of themselves: they take part of their own will, and nobody may
 * demand such papers of them. (273-ФЗ, ст. 47, ч. 6.1; приказ Минпросвещения № 779; order 01-21/744, items 11 and 14)
 */
export const asksTeachers = (title: string): boolean => teachersOwn.test(foldText(title));
