import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';

/** Requisites of the act that approved a version. */
export const actSchema = z.object({
  kind: z.string(),
  number: z.string(),
  date: localDateSchema.nullable(),
});

export type Act = z.infer<typeof actSchema>;
