import { z } from 'zod';
import { defineContract } from './contract.ts';

/** What the product says of itself, to a load balancer and to those who program against it. */
export const serviceContract = defineContract({
  getHealth: {
    summary: 'Whether the service answers and its database too; tells administrators the versions of both',
    method: 'GET',
    path: '/api/health',
    right: 'public',
    audit: 'service.health_shown',
    response: z.object({
      status: z.literal('ok'),
      version: z.string().optional(),
      database: z.string().optional(),
    }),
  },
  getDescription: {
    summary: 'This interface as OpenAPI 3.1',
    method: 'GET',
    path: '/api/openapi.json',
    right: 'signed_in',
    audit: 'service.description_shown',
    response: z.record(z.string(), z.unknown()),
  },
});
