import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';

export const termKinds = [
  'date',
  'month',
  'interval',
  'no_year',
  'whole_period',
  'separate_plan',
  'as_needed',
  'recurring',
  'unreadable',
] as const;

export const termIssues = [
  'not_in_calendar',
  'reversed',
  'several',
  'day_or_month',
  'no_end',
  'event',
  'empty',
  'unknown_form',
] as const;

export type TermIssue = (typeof termIssues)[number];

/** Why a term that was read still asks for a look: the month before the day, two figures of a year, a custom of offices. */
export const termDoubts = [
  'month_first',
  'short_year',
  'convention',
  'misprint',
  'bounds',
  'frequency',
] as const;

export type TermDoubt = (typeof termDoubts)[number];

const monthsSchema = z.object({ from: z.number().int().min(1).max(12), to: z.number().int().min(1).max(12) });

/** Both inclusive, 1…12; `from` after `to` runs over the new year: «сентябрь – май». */
export type Months = z.infer<typeof monthsSchema>;

/** When a recurring measure falls due: every week, month, quarter, half year or year. */
export const recurrenceSchema = z.object({
  every: z.enum(['week', 'month', 'quarter', 'half_year', 'year']),
  month: z.number().int().min(1).max(12).optional(),
  day: z.number().int().min(1).max(31).optional(),
  /** 1 is Monday; of every week, or with `nth` of every month. */
  weekday: z.number().int().min(1).max(7).optional(),
  /** 1…4, or 5 for the last one: «третий четверг месяца». */
  nth: z.number().int().min(1).max(5).optional(),
  /** Months behind the end of what is reported: «до 15 числа месяца, следующего за отчётным кварталом». */
  after: z.number().int().min(1).max(12).optional(),
  /** Of every year only in these months: «ежемесячно с сентября по май». */
  within: monthsSchema.optional(),
});

export type Recurrence = z.infer<typeof recurrenceSchema>;

/**
 * A printed term and what it says. Both ends are inclusive days; null where the paper does not say.
 * A recurring one has ends where the paper bounds it: «ежемесячно, 2021–2023 годы».
 */
export const termSchema = z.object({
  text: z.string(),
  kind: z.enum(termKinds),
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  recurrence: recurrenceSchema.optional(),
  /** For `no_year`: the months that were printed. */
  months: monthsSchema.optional(),
  /** For `unreadable`: why. */
  issue: z.enum(termIssues).optional(),
  doubt: z.enum(termDoubts).optional(),
});

export type Term = z.infer<typeof termSchema>;

export const periodSchema = z.object({ from: localDateSchema, to: localDateSchema });

export type Period = z.infer<typeof periodSchema>;
