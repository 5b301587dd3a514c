import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';

export const fulfilmentExportsContract = defineContract({
  exportFulfilment: {
    summary: 'The plan in force as a workbook with a sheet of its fulfilment, counted within the scope',
    method: 'GET',
    path: '/api/plans/:id/fulfilment',
    right: 'assignment.read',
    audit: 'plan.fulfilment_exported',
    journal: true,
    works: 'after',
    params: z.object({ id: idSchema<'plan'>() }),
    response: 'file',
  },
});
