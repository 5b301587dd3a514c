import { z } from 'zod';
import { organizationRefSchema, organizationSchema } from '#domain/directory/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';

/** A saved group of schools; only the members within the reader's scope are counted and shown. */
export const schoolGroupSchema = z.object({
  id: idSchema<'school_group'>(),
  title: z.string(),
  owner: organizationRefSchema,
  schools: z.number().int(),
  /** Whether the reader may rename it, change its schools and remove it. */
  own: z.boolean(),
});
export type SchoolGroup = z.infer<typeof schoolGroupSchema>;

export const schoolGroupWithMembersSchema = schoolGroupSchema.extend({
  members: z.array(organizationSchema),
});

export const MAX_GROUP = 1000;
export const newSchoolGroupSchema = z.object({
  title: lineSchema(1, 200),
  schoolIds: z.array(idSchema<'organization'>()).max(MAX_GROUP),
});
