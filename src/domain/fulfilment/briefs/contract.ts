import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { briefFormats, briefSections, keptBriefSchema } from './model.ts';

const ofPlan = z.object({ id: idSchema<'plan'>() });
const section = z.enum(briefSections);

export const briefsContract = defineContract({
  exportBrief: {
    summary: 'How far an order is fulfilled at the end of a day, within the scope, as an official paper',
    method: 'GET',
    path: '/api/plans/:id/brief/:format',
    right: 'brief.make',
    audit: 'brief.exported',
    journal: true,
    works: 'after',
    params: ofPlan.extend({ format: z.enum(briefFormats) }),
    query: z.object({
      /** Absent: as it stands now. */
      on: localDateSchema.optional(),
      /** Sections with commas between them; absent: all. */
      sections: z
        .string()
        .transform((text) => text.split(',').filter((one) => one !== ''))
        .pipe(z.array(section))
        .optional(),
    }),
    response: 'file',
  },
  listBriefs: {
    summary: 'Papers on the course of fulfilment that were sent, the newest first',
    method: 'GET',
    path: '/api/plans/:id/briefs',
    right: 'brief.make',
    audit: 'brief.listed',
    params: ofPlan,
    query: z.object(pageQuery),
    response: listPage(keptBriefSchema),
  },
  keepBrief: {
    summary: 'Make the paper and keep it as it was sent',
    method: 'POST',
    path: '/api/plans/:id/briefs',
    right: 'brief.make',
    audit: 'brief.kept',
    works: 'before',
    params: ofPlan,
    body: z.object({
      on: localDateSchema,
      sections: z.array(section),
      format: z.enum(briefFormats),
      addressee: lineSchema(1, 300),
    }),
    response: z.object({ id: idSchema<'fulfilment_brief'>() }),
  },
  openBrief: {
    summary: 'A paper that was sent, byte by byte',
    method: 'GET',
    path: '/api/plans/:id/briefs/:briefId/file',
    right: 'brief.make',
    audit: 'brief.opened',
    journal: true,
    params: ofPlan.extend({ briefId: idSchema<'fulfilment_brief'>() }),
    response: 'file',
  },
});
