import { z } from 'zod';
import { features } from '#domain/features.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { joined } from '#domain/kernel/joined.ts';
import type { NextAction, Standing, Wait } from '#domain/kernel/next-action.ts';

/** What every feature may ask of a person. */
export const deskTasks = joined(features.flatMap((feature) => ('tasks' in feature ? [feature.tasks] : [])));
export type DeskTask = keyof typeof deskTasks;

/** What every feature lets a person wait for. */
export const deskWaits = features.flatMap((feature) => ('waits' in feature ? [...feature.waits] : []));
export type DeskWait = (typeof deskWaits)[number];

/** Of what every feature tells how far it is. */
export const deskStandings = features.flatMap((feature) =>
  'standings' in feature ? [...feature.standings] : [],
);
export type DeskStanding = (typeof deskStandings)[number];

export const deskActionSchema = z.object({
  kind: z.enum(Object.keys(deskTasks) as [DeskTask, ...DeskTask[]]),
  subjectId: z.string().nullable(),
  title: z.string(),
  remark: z.string().nullable(),
  moreRemarks: z.number().int().optional(),
  reminder: z.string().optional(),
  first: z.array(z.string()).readonly().optional(),
  count: z.number().int(),
  of: z.number().int().optional(),
  waitingDays: z.number().int().optional(),
  dueOn: localDateSchema.nullable(),
  daysLeft: z.number().int().nullable(),
}) satisfies z.ZodType<NextAction<DeskTask>>;
export type DeskAction = NextAction<DeskTask>;

export const deskWaitSchema = z.object({
  kind: z.enum(deskWaits),
  subjectId: z.string().nullable(),
  title: z.string(),
  count: z.number().int(),
  at: z.string().nullable(),
  sinceOn: localDateSchema.nullable(),
  waitingDays: z.number().int().nullable(),
  dueOn: localDateSchema.nullable(),
  lastTook: z.number().int().optional(),
}) satisfies z.ZodType<Wait<DeskWait>>;

export const deskStandingSchema = z.object({
  kind: z.enum(deskStandings),
  subjectId: z.string().nullable(),
  title: z.string(),
  parts: z.array(z.object({ part: z.string(), count: z.number().int() })).readonly(),
}) satisfies z.ZodType<Standing<DeskStanding>>;
