import { z } from 'zod';
import { instantSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

/** No letter before the one and from the other hour of the region on. */
export const QUIET = { until: 7, from: 20 } as const;
/** When most people begin to work. */
export const USUAL_HOUR = 9;

/** `unknown`: every attempt is over, and the answer of a server was lost; `failed`: it was refused or never reached one. */
export const letterStates = ['queued', 'sending', 'sent', 'unknown', 'failed'] as const;
export type LetterState = (typeof letterStates)[number];

export const letterSchema = z.object({
  id: idSchema<'letter'>(),
  person: z.string(),
  state: z.enum(letterStates),
  /** The answer of a server was lost once: it may have come twice. */
  isDoubted: z.boolean(),
  attempts: z.number().int(),
  error: z.string().nullable(),
  at: instantSchema,
});
export type Letter = z.infer<typeof letterSchema>;

export const addressSchema = z.object({
  address: z.email().max(200),
  hour: z
    .number()
    .int()
    .min(QUIET.until)
    .max(QUIET.from - 1),
  isOn: z.boolean(),
});

export const mailSettingsSchema = z.object({
  /** Whether this installation has a mail server at all. */
  isConfigured: z.boolean(),
  own: addressSchema.extend({ isRefused: z.boolean() }).nullable(),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;
