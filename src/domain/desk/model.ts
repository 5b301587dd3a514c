import { z } from 'zod';
import { features } from '#domain/features.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { joined } from '#domain/kernel/joined.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';

/** What every feature may ask of a person. */
export const deskTasks = joined(features.flatMap((feature) => ('tasks' in feature ? [feature.tasks] : [])));
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
