import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { enteredActSchema } from '#domain/documents/model.act.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { assignmentSchema } from '../model.ts';

export const consentsContract = defineContract({
  noteConsent: {
    summary: 'Note the written consent by which a federal organisation is bound to a day',
    method: 'POST',
    path: '/api/assignments/:id/consent',
    right: 'plan.approve',
    audit: 'assignment.consent_noted',
    params: z.object({ id: idSchema<'assignment'>() }),
    body: z.object({ act: enteredActSchema, dueOn: localDateSchema }),
    response: assignmentSchema,
  },
});
