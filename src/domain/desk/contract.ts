import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { measureStates, stateCountsSchema } from '#domain/fulfilment/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { planItemSchema } from '#domain/plans/model.ts';
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
      red: z.array(
        z.object({
          item: planItemSchema.pick({ id: true, kind: true, number: true, title: true }),
          dueOn: localDateSchema.nullable(),
          daysLate: z.number().int(),
          counts: stateCountsSchema,
        }),
      ),
    }),
  },
});
