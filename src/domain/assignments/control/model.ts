import { z } from 'zod';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import { assignmentRowSchema, termStates } from '../model.ts';
import { controlStepSchema } from './model.words.ts';

/** What is decided on one or many overdue assignments at once. */
export const controlDecisionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('remind'), text: reasonSchema }),
  z.object({ action: z.literal('ask_explanation'), text: reasonSchema, answerBy: localDateSchema }),
  z.object({ action: z.literal('put_aside'), text: reasonSchema }),
  z.object({ action: z.literal('set_day'), text: reasonSchema, day: localDateSchema }),
]);
export type ControlDecision = z.infer<typeof controlDecisionSchema>;
export type ControlAction = ControlDecision['action'];

/** Forms without which an overdue assignment cannot be reported. (order 01-21/744, cl. 2.1) */
const awaitedFormsSchema = z.object({
  total: z.number().int(),
  accepted: z.number().int(),
  waiting: z.number().int(),
  /** How long the oldest of those that wait for review does. */
  waitingDays: z.number().int().nullable(),
});

/** An overdue assignment: what is missing, whose step it is, the last word, what was decided before. */
export const redRowSchema = assignmentRowSchema.extend({
  version: z.number().int(),
  forms: awaitedFormsSchema.nullable(),
  lastWord: z.object({ text: z.string(), by: z.string(), at: instantSchema }).nullable(),
  control: z.array(controlStepSchema),
});
export type RedRow = z.infer<typeof redRowSchema>;

/** Every assignment within the scope that no correction closed, by how its term is kept: together they are all. */
export const controlCountsSchema = z.object({
  total: z.number().int(),
  states: z.record(z.enum(termStates).exclude(['closed']), z.number().int()),
  /** Of these, reports that wait for the person's own decision. */
  toDecide: z.number().int(),
  /** Reports that came, and were accepted or wait, without their demanded evidence. */
  unproved: z.number().int(),
});

export const MAX_CONTROLLED = 100;
export const controlledSchema = z.array(idSchema<'assignment'>()).min(1).max(MAX_CONTROLLED);
