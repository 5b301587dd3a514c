import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import type { FormDefinition } from './model.ts';

export const formsContract = defineContract({
  listVersions: {
    summary: 'Published forms with their versions, the newest first',
    method: 'GET',
    path: '/api/forms',
    right: 'signed_in',
    audit: 'form.listed',
    whole: 'Every version of a form, to name what a collection asks: a few',
    response: z.array(
      z.object({ code: z.string(), version: z.number().int(), title: z.string(), source: z.string() }),
    ),
  },
  getDefinition: {
    summary: 'A published form as data; a version never changes',
    method: 'GET',
    path: '/api/forms/:code/:version',
    right: 'signed_in',
    audit: 'form.shown',
    immutable: true,
    params: z.object({ code: z.string().max(50), version: z.coerce.number().int().min(1) }),
    /** Absent: the official wording, as papers print it. */
    query: z.object({ language: z.literal('en').optional() }),
    response: z.custom<FormDefinition>((value) => typeof value === 'object' && value !== null),
  },
});
