import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { planChangeSchema } from '#domain/fulfilment/model.changes.ts';
import { measureStates, redMeasureSchema } from '#domain/fulfilment/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { deskActionSchema, deskStandingSchema, deskWaitSchema } from './model.ts';

export const deskContract = defineContract({
  getDesk: {
    summary: 'What this person must do next, what they wait for, and how far their own is',
    method: 'GET',
    path: '/api/desk',
    right: 'signed_in',
    audit: 'desk.shown',
    response: z.object({
      actions: z.array(deskActionSchema),
      waits: z.array(deskWaitSchema),
      standings: z.array(deskStandingSchema),
      /** Measures of the roadmap by state; null for roles that do not watch the whole. */
      measures: z.record(z.enum(measureStates), z.number().int()).nullable(),
      red: z.array(redMeasureSchema),
      /** The plan that these are of. */
      planId: idSchema<'plan'>().nullable(),
      /** What became of assignments since yesterday. */
      changes: z.array(planChangeSchema),
    }),
  },
});
