import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** One obligation of all organisations that the person sees: forty-two alike would hide the rest. */
const assignmentHitSchema = z.object({
  kind: z.literal('assignment'),
  /** The first of them. */
  id: idSchema<'assignment'>(),
  planItemId: idSchema<'plan_item'>(),
  item: z.object({ kind: z.enum(planItemKinds), number: z.string() }),
  title: textPartsSchema,
  /** How many organisations have it. */
  count: z.number().int(),
  /** Of the first. */
  organization: z.string(),
});
export type AssignmentHit = z.infer<typeof assignmentHitSchema>;

/** A file attached to a report, once, with the assignment whose report has it. */
const reportFileHitSchema = z.object({
  kind: z.literal('report_file'),
  id: idSchema<'file'>(),
  shown: textPartsSchema,
  assignmentId: idSchema<'assignment'>(),
  item: z.object({ kind: z.enum(planItemKinds), number: z.string() }),
  organization: z.string(),
});
export type ReportFileHit = z.infer<typeof reportFileHitSchema>;

export const assignmentsSearched = {
  assignment: { right: 'assignment.read', hit: assignmentHitSchema },
  report_file: { right: 'assignment.read', hit: reportFileHitSchema },
} as const satisfies Searched;
