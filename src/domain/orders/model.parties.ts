import { z } from 'zod';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { partyMeaningSchema } from './reading/model.ts';

/** An entry of the region's dictionary: what some words of orders mean, and who said so. */
export const partyEntrySchema = z.object({
  /** Another one with every answer: who changes an answer names the one on the screen. */
  id: idSchema<'party_answer'>(),
  key: z.string(),
  words: z.string(),
  meaning: partyMeaningSchema,
  /** The one that is meant, where it is one. */
  organization: organizationRefSchema.nullable(),
  by: z.string(),
  at: instantSchema,
  /** The document that asked. */
  order: z
    .object({ id: idSchema<'order'>(), number: z.string(), signedOn: localDateSchema.nullable() })
    .nullable(),
});
export type PartyEntry = z.infer<typeof partyEntrySchema>;

/** What an abbreviation meant in an order of the region. */
export const knownAbbreviationSchema = z.object({
  short: z.string(),
  full: z.string(),
  order: z.object({ id: idSchema<'order'>(), number: z.string(), signedOn: localDateSchema.nullable() }),
});
export type KnownAbbreviation = z.infer<typeof knownAbbreviationSchema>;
