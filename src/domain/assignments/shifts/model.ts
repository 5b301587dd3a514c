import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemKinds } from '#domain/orders/model.obligations.ts';

/** A request for another day; `decision` is null while it waits. */
export const shiftSchema = z.object({
  id: idSchema<'assignment_shift'>(),
  fromOn: localDateSchema,
  wantedOn: localDateSchema,
  reason: z.string(),
  by: z.string(),
  at: instantSchema,
  decision: z
    .object({
      /** The day that was given; null where it was refused. */
      grantedOn: localDateSchema.nullable(),
      words: z.string(),
      by: z.string(),
      at: instantSchema,
    })
    .nullable(),
});
export type Shift = z.infer<typeof shiftSchema>;

/** How often a day was moved, and by how many days altogether. */
export const shiftedSchema = z.object({ times: z.number().int(), days: z.number().int() });
export type Shifted = z.infer<typeof shiftedSchema>;

/** A request that waits, for those who decide. */
export const shiftRequestSchema = shiftSchema.omit({ decision: true }).extend({
  assignment: z.object({
    id: idSchema<'assignment'>(),
    version: z.number().int(),
    kind: z.enum(planItemKinds),
    number: z.string(),
    title: z.string(),
  }),
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
  /** Earlier grants of the same assignment. */
  shifted: shiftedSchema,
});
export type ShiftRequest = z.infer<typeof shiftRequestSchema>;
