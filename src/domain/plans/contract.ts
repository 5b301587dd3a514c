import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { planLevels, planSchema } from './model.ts';

export const plansContract = defineContract({
  listPlans: {
    summary: 'Approved roadmaps',
    method: 'GET',
    path: '/api/plans',
    right: 'plan.read',
    audit: 'plan.listed',
    whole: 'A choice by name: a plan for an order',
    query: z.object({ level: z.enum(planLevels).optional() }),
    response: z.array(planSchema),
  },
});
