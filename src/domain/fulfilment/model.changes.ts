import { z } from 'zod';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemSchema } from '#domain/plans/model.ts';

/** What can become of an assignment in a day, what hurts first. */
export const changeKinds = ['overdue', 'returned', 'accepted', 'reported'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const changedAssignmentSchema = z.object({
  id: idSchema<'assignment'>(),
  item: planItemSchema.pick({ kind: true, number: true }),
  organization: organizationRefSchema,
});

/** So many assignments of a kind, the latest of them by name. */
export const planChangeSchema = z.object({
  kind: z.enum(changeKinds),
  count: z.number().int(),
  latest: z.array(changedAssignmentSchema),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

/** One of the latest assignments of its kind, and how many of the kind there are. */
export type ChangeFact = z.infer<typeof changedAssignmentSchema> & {
  readonly change: ChangeKind;
  readonly count: number;
};
