import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { addedMeasureSchema, measureAdditionSchema } from './model.ts';

const params = z.object({ id: idSchema<'plan'>() });

export const additionsContract = defineContract({
  getAdditions: {
    summary:
      'Reporting points and demanded evidence of every obligation in force: what stands, and what its words propose',
    method: 'GET',
    path: '/api/plans/:id/additions',
    right: 'plan.approve',
    audit: 'plan.additions_shown',
    params,
    response: z.object({ measures: z.array(addedMeasureSchema) }),
  },
  addToPlan: {
    summary:
      'Confirm reporting points and demanded evidence of obligations as an addition to the plan in force',
    method: 'POST',
    path: '/api/plans/:id/additions',
    right: 'plan.approve',
    audit: 'plan.addition_made',
    params,
    body: z.object({ measures: z.array(measureAdditionSchema).min(1).max(500) }),
    response: z.object({
      /** Measures that were told of, and assignments that came to be by their points. */
      measures: z.number().int(),
      assignments: z.number().int(),
    }),
  },
});
