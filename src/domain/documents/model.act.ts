import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { storedFileSchema } from './model.ts';

/** What an act is cited by; the kind is empty where it was never read. */
export const actRequisitesSchema = z.object({
  kind: z.string(),
  number: z.string(),
  date: localDateSchema.nullable(),
});
export type ActRequisites = z.infer<typeof actRequisitesSchema>;

const signatorySchema = z.object({ post: z.string(), name: z.string() });
export type Signatory = z.infer<typeof signatorySchema>;

/** An act as it reads: null where who signed it is not known. */
export const signedActSchema = actRequisitesSchema.extend({ signatory: signatorySchema.nullable() });
export type SignedAct = z.infer<typeof signedActSchema>;

export const actSchema = signedActSchema.extend({
  /** The act itself, where it was attached. */
  file: storedFileSchema.nullable(),
});
export type Act = z.infer<typeof actSchema>;

/** An act as a person enters it, with a file that they uploaded. */
export const enteredActSchema = z.object({
  kind: lineSchema(1, 100),
  number: lineSchema(1, 60),
  date: localDateSchema,
  signatory: z
    .object({ post: lineSchema(1, 300), name: lineSchema(1, 200) })
    .nullable()
    .default(null),
  fileId: idSchema<'file'>().nullable().default(null),
});
