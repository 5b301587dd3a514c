import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { planItemSchema, planSchema } from '#domain/plans/model.ts';
import { measureStates, stateCountsSchema } from './model.ts';

export const fulfilmentContract = defineContract({
  getRoadmap: {
    summary: 'The roadmap with the state of every obligation within the scope',
    method: 'GET',
    path: '/api/plans/:id/roadmap',
    right: 'assignment.read',
    audit: 'roadmap.shown',
    whole: 'A table of the plan, drawn as a whole',
    params: z.object({ id: idSchema<'plan'>() }),
    response: z.object({
      plan: planSchema,
      items: z.array(
        planItemSchema.extend({
          dueOn: localDateSchema.nullable(),
          state: z.enum(measureStates),
          counts: stateCountsSchema,
        }),
      ),
    }),
  },
  getHeatMap: {
    summary: 'Municipalities × obligations within the scope',
    method: 'GET',
    path: '/api/plans/:id/heat-map',
    right: 'assignment.read',
    audit: 'heat_map.shown',
    whole: 'A picture of every measure in every municipality',
    params: z.object({ id: idSchema<'plan'>() }),
    response: z.object({
      items: z.array(planItemSchema.pick({ id: true, kind: true, number: true, title: true })),
      rows: z.array(
        z.object({
          municipality: municipalityRefSchema,
          cells: z.array(
            z.object({
              itemId: idSchema<'plan_item'>(),
              state: z.enum(measureStates),
              counts: stateCountsSchema,
            }),
          ),
        }),
      ),
    }),
  },
});
