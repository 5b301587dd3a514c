import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';

/** What one person must do next, in the order of what hurts first. */
export const deskActionKinds = [
  'fill_form',
  'report_assignment',
  'review_forms',
  'late_forms',
  'decide_changes',
  'decide_assignments',
  'review_order',
] as const;

export const deskActionSchema = z.object({
  kind: z.enum(deskActionKinds),
  /** Of the form, the assignment or the order; null for a queue. */
  subjectId: z.string().nullable(),
  title: z.string(),
  /** Quoted remark of a return. */
  remark: z.string().nullable(),
  /** The last reminder of a form that is not sent. */
  reminder: z.string().optional(),
  count: z.number().int(),
  dueOn: localDateSchema.nullable(),
  daysLeft: z.number().int().nullable(),
});

export type DeskAction = z.infer<typeof deskActionSchema>;
