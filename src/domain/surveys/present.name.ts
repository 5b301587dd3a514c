import { printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import type { Campaign } from './model.ts';
import { words } from './texts/ru/surveys.ts';

/**
 * Collections of one form differ in period and due date: these stand first, where a narrow place cuts the rest.
 * @param pattern in the language of the reader; the official one without it
 */
export const campaignName = (
  { title, period, dueOn }: Pick<Campaign, 'title' | 'period' | 'dueOn'>,
  pattern: string = words.choice.name,
): string => fill(pattern, { period, day: printDate(dueOn), title });
