import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';

/** Shown as: напоминание · запрошено объяснение · объяснение · отложено на совет · назначен новый день. */
export const controlSteps = ['reminded', 'explanation_asked', 'explained', 'for_council', 'day_set'] as const;
export type ControlStep = (typeof controlSteps)[number];

export const controlStepSchema = z.object({
  step: z.enum(controlSteps),
  text: z.string(),
  /** Until when an explanation is expected. */
  answerBy: localDateSchema.nullable(),
  by: z.string(),
  at: instantSchema,
});
export type ControlWord = z.infer<typeof controlStepSchema>;
