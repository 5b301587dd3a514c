import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { evidenceItemSchema } from './model.ts';

export const evidenceContract = defineContract({
  getEvidence: {
    summary:
      'Every obligation of a plan: what is demanded, what proves it, and how its assignments stand, within the scope',
    method: 'GET',
    path: '/api/plans/:id/evidence',
    right: 'assignment.read',
    audit: 'evidence.shown',
    whole: 'A table of the plan, drawn as a whole',
    params: z.object({ id: idSchema<'plan'>() }),
    /** As it stood at the end of that day; absent: now. */
    query: z.object({ on: localDateSchema.optional() }),
    response: z.object({ items: z.array(evidenceItemSchema) }),
  },
  exportEvidence: {
    summary: 'The same table as a workbook',
    method: 'GET',
    path: '/api/plans/:id/evidence/export',
    right: 'assignment.read',
    audit: 'evidence.exported',
    journal: true,
    works: 'after',
    params: z.object({ id: idSchema<'plan'>() }),
    query: z.object({ on: localDateSchema.optional() }),
    response: 'file',
  },
});
