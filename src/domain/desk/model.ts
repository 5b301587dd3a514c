import { z } from 'zod';
import { assignmentTasks } from '#domain/assignments/model.desk.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import { orderTasks } from '#domain/orders/model.desk.ts';
import { surveyTasks } from '#domain/surveys/model.desk.ts';

/** What every feature may ask of a person. */
export const deskTasks = { ...surveyTasks, ...assignmentTasks, ...orderTasks } as const;
export type DeskTask = keyof typeof deskTasks;

export const deskActionSchema = z.object({
  kind: z.enum(Object.keys(deskTasks) as [DeskTask, ...DeskTask[]]),
  subjectId: z.string().nullable(),
  title: z.string(),
  remark: z.string().nullable(),
  moreRemarks: z.number().int().optional(),
  reminder: z.string().optional(),
  count: z.number().int(),
  dueOn: localDateSchema.nullable(),
  daysLeft: z.number().int().nullable(),
}) satisfies z.ZodType<NextAction<DeskTask>>;
export type DeskAction = NextAction<DeskTask>;
