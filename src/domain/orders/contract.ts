import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { cellEditSchema, findingDecisions, orderRowSchema, orderSchema } from './model.ts';

const ofOrder = z.object({ id: idSchema<'order'>() });

export const ordersContract = defineContract({
  listOrders: {
    summary: 'Imported orders; those under review only for readers of drafts',
    method: 'GET',
    path: '/api/orders',
    right: 'order.read',
    audit: 'order.listed',
    whole: 'Orders of a few years: one or two a year',
    response: z.array(orderRowSchema),
  },
  importOrder: {
    summary:
      'Read an order as received: the body is the bytes of a DOCX, XLSX, PDF or text file, which is kept. A document that is not a plan of measures is refused with the reason',
    method: 'POST',
    path: '/api/orders',
    right: 'order.import',
    audit: 'order.imported',
    query: z.object({ name: lineSchema(1, 200) }),
    body: 'file',
    works: 'before',
    response: z.object({ id: idSchema<'order'>() }),
  },
  getOrder: {
    summary:
      'An order: its text, what was read, the findings and the decisions on them; under review only for readers of drafts',
    method: 'GET',
    path: '/api/orders/:id',
    right: 'order.read',
    audit: 'order.shown',
    params: ofOrder,
    response: orderSchema,
  },
  getOrderFile: {
    summary: 'The file that the order was read from, as received',
    method: 'GET',
    path: '/api/orders/:id/file',
    right: 'order.read',
    audit: 'order.file_opened',
    journal: true,
    params: ofOrder,
    response: 'file',
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
    response: orderSchema.pick({ undecided: true, unknownParties: true, decisions: true }),
  },
});
