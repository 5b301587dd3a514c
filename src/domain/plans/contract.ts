import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { planSchema } from './model.ts';

export const plansContract = defineContract({
  listPlans: {
    summary: 'Approved roadmaps',
    method: 'GET',
    path: '/api/plans',
    right: 'plan.read',
    audit: 'plan.listed',
    response: z.array(planSchema),
  },
});
