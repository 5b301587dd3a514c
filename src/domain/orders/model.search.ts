import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';

const orderHitSchema = z.object({
  kind: z.literal('order'),
  id: idSchema<'order'>(),
  order: z.object({
    id: idSchema<'order'>(),
    number: z.string(),
    signedOn: localDateSchema.nullable(),
  }),
  title: textPartsSchema,
  /** The best lines, in the order of the document. */
  lines: z.array(z.object({ line: z.number().int(), parts: textPartsSchema })),
  /** How many lines match in all. */
  lineCount: z.number().int(),
});
export type OrderHit = z.infer<typeof orderHitSchema>;

/** Requisites and texts of orders. */
export const orderSearched = {
  order: { right: 'order.read', hit: orderHitSchema },
} as const satisfies Searched;
