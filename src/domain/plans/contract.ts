import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import {
  cellEditSchema,
  findingDecisions,
  orderRowSchema,
  orderSchema,
  planSchema,
} from './model.approval.ts';

const ofOrder = z.object({ id: idSchema<'order'>() });

export const plansContract = defineContract({
  listOrders: {
    summary: 'Imported orders',
    method: 'GET',
    path: '/api/orders',
    right: 'order.read',
    audit: 'order.listed',
    response: z.array(orderRowSchema),
  },
  importOrder: {
    summary:
      'Read an order’s text as received; a document that is not a plan of measures is refused with the reason',
    method: 'POST',
    path: '/api/orders',
    right: 'order.import',
    audit: 'order.imported',
    body: z.object({ fileName: z.string().trim().min(1).max(200), text: z.string().max(2_000_000) }),
    response: z.object({ id: idSchema<'order'>() }),
  },
  getOrder: {
    summary: 'An order: its text, what was read, the findings and the decisions on them',
    method: 'GET',
    path: '/api/orders/:id',
    right: 'order.read',
    audit: 'order.shown',
    params: ofOrder,
    response: orderSchema,
  },
  decideFindings: {
    summary:
      'Accept a proposed reading, keep the printed one, write one’s own, or (null) take the decision back; `stale` when another decided meanwhile',
    method: 'PUT',
    path: '/api/orders/:id/findings',
    right: 'order.import',
    audit: 'order.findings_decided',
    params: ofOrder,
    body: z.object({
      decisions: z
        .array(
          z.object({
            findingId: z.string().max(200),
            decision: z.enum(findingDecisions).nullable(),
            edits: z.array(cellEditSchema).max(20).default([]),
            /** The decision on the screen; null where there was none. */
            seen: idSchema<'finding_decision'>().nullable().default(null),
          }),
        )
        .min(1)
        .max(5000),
    }),
    response: orderSchema.pick({ undecided: true, decisions: true }),
  },
  listPlans: {
    summary: 'Approved roadmaps',
    method: 'GET',
    path: '/api/plans',
    right: 'plan.read',
    audit: 'plan.listed',
    response: z.array(planSchema),
  },
});
