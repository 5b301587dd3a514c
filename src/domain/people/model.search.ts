import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';

const personHitSchema = z.object({
  kind: z.literal('person'),
  id: idSchema<'user'>(),
  login: z.string(),
  shown: textPartsSchema,
  organizations: z.array(z.string()),
});
export type PersonHit = z.infer<typeof personHitSchema>;

/** People who sign in, for those who read accounts. */
export const peopleSearched = {
  person: { right: 'people.read', hit: personHitSchema },
} as const satisfies Searched;
