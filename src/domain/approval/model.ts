import { z } from 'zod';
import { municipalityRefSchema, organizationRefSchema } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { obligationSchema } from '#domain/orders/model.obligations.ts';

export const addresseeSchema = z.object({
  organization: organizationRefSchema,
  municipality: municipalityRefSchema.nullable(),
});

/** What approval would create for one obligation. `unresolved`: printed parties that name nobody known. */
export const fanOutSchema = z.object({
  /** `kind:number`, stable between preview and approval. */
  key: z.string(),
  item: obligationSchema,
  dueOn: localDateSchema.nullable(),
  addressees: z.array(addresseeSchema),
  /** How many of them go on with the assignment that they have. */
  kept: z.number().int(),
  /** Open assignments of organisations that are not addressed any more. */
  closing: z.number().int(),
  /** Addressees that the version in force left out. */
  leftOut: z.array(idSchema<'organization'>()),
  unresolved: z.array(z.string()),
});

export type FanOut = z.infer<typeof fanOutSchema>;

/** An obligation that would go to nobody, or not to those of its parties that nobody knows. */
export const unaddressedSchema = z.object({
  /** Of the obligation. */
  key: z.string().max(60),
  /** As printed; none where nobody is named at all, or everybody is left out. */
  parties: z.array(z.string().max(100_000)).max(1000),
});
export type Unaddressed = z.infer<typeof unaddressedSchema>;
