import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { assignmentRowSchema } from '#domain/assignments/model.ts';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { yearKinds } from './rules.year.ts';

export const yearContract = defineContract({
  getYear: {
    summary: 'A year of an organisation: its assignments by the day on which they fall due',
    method: 'GET',
    path: '/api/organizations/:id/year',
    right: 'assignment.read',
    audit: 'organization.year_shown',
    params: z.object({ id: idSchema<'organization'>() }),
    query: z.object({
      kind: z.enum(yearKinds).default('school'),
      /** In which it begins; by default the one that holds today. */
      year: z.coerce.number().int().min(2000).max(2100).optional(),
    }),
    response: z.object({
      organization: organizationRefSchema,
      kind: z.enum(yearKinds),
      year: z.number().int(),
      entries: z.array(
        z.object({ on: localDateSchema, again: z.boolean(), assignment: assignmentRowSchema }),
      ),
      undated: z.array(assignmentRowSchema),
      earlier: z.array(assignmentRowSchema),
      later: z.number().int(),
    }),
  },
});
