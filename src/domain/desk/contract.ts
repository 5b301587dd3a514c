import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { measureStates, redMeasureSchema } from '#domain/fulfilment/model.ts';
import { deskActionSchema } from './model.ts';

export const deskContract = defineContract({
  getDesk: {
    summary: 'What this person must do next',
    method: 'GET',
    path: '/api/desk',
    right: 'signed_in',
    audit: 'desk.shown',
    response: z.object({
      actions: z.array(deskActionSchema),
      /** Measures of the roadmap by state; null for roles that do not watch the whole. */
      measures: z.record(z.enum(measureStates), z.number().int()).nullable(),
      red: z.array(redMeasureSchema),
    }),
  },
});
