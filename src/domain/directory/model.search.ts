import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { municipalityRefSchema } from './model.ts';

const organizationHitSchema = z.object({
  kind: z.literal('organization'),
  id: idSchema<'organization'>(),
  name: z.string(),
  shown: textPartsSchema,
  /** Empty where the full name adds nothing that was looked for. */
  fullName: textPartsSchema,
  municipality: municipalityRefSchema.nullable(),
  closed: z.boolean(),
});
export type OrganizationHit = z.infer<typeof organizationHitSchema>;

const municipalityHitSchema = z.object({
  kind: z.literal('municipality'),
  id: idSchema<'municipality'>(),
  shown: textPartsSchema,
  centre: z.string(),
});
export type MunicipalityHit = z.infer<typeof municipalityHitSchema>;

/** Schools, bodies and centres; municipalities under today's names. The directory is open to the whole region. */
export const directorySearched = {
  organization: { right: 'directory.read', hit: organizationHitSchema },
  municipality: { right: 'directory.read', hit: municipalityHitSchema },
} as const satisfies Searched;
