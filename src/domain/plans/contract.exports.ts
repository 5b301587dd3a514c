import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { idSchema } from '#domain/kernel/ids.ts';

export const planExportsContract = defineContract({
  exportPlan: {
    summary: 'A version of a plan as a file in its official layout; the one in force by default',
    method: 'GET',
    path: '/api/plans/:id/export/:format',
    right: 'plan.read',
    audit: 'plan.exported',
    journal: true,
    works: 'after',
    params: z.object({ id: idSchema<'plan'>(), format: z.enum(printedFormats) }),
    query: z.object({ version: z.coerce.number().int().positive().optional() }),
    response: 'file',
  },
});
