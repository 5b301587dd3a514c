import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { idSchema } from '#domain/kernel/ids.ts';

export const exportsContract = defineContract({
  exportPlan: {
    summary:
      'A version of a plan in its official layout; `states` adds to a workbook a sheet of fulfilment within the scope',
    method: 'GET',
    path: '/api/plans/:id/export/:format',
    right: 'plan.read',
    audit: 'plan.exported',
    journal: true,
    params: z.object({ id: idSchema<'plan'>(), format: z.enum(printedFormats) }),
    query: z.object({
      /** The one in force by default. */
      version: z.coerce.number().int().positive().optional(),
      states: z.literal('yes').optional(),
    }),
    response: 'file',
  },
});
