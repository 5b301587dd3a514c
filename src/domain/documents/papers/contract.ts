import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { reasonSchema } from '#domain/kernel/reason.ts';
import { newPaperSchema, paperKindSchema, paperSchema } from './model.ts';

const ofPaper = z.object({ id: idSchema<'paper'>() });
const atVersion = z.object({ version: z.number().int().min(0) });

const paperFilter = {
  kind: paperKindSchema.optional(),
  /** `own`: of my organisations, not withdrawn. */
  view: z.enum(['all', 'own']).default('all'),
  /** Only those that lack something. */
  incomplete: z.literal('yes').optional(),
  /** A number, a day «15.05.2020», words. */
  search: z.string().trim().max(200).optional(),
};

export const papersContract = defineContract({
  listPapers: {
    summary: 'Papers of the register within the scope, the newest first',
    method: 'GET',
    path: '/api/papers',
    right: 'paper.read',
    audit: 'paper.listed',
    query: z.object({ ...paperFilter, ...pageQuery }),
    response: listPage(paperSchema),
  },
  exportPapers: {
    summary: 'The register as a workbook, under the filters of its page',
    method: 'GET',
    path: '/api/papers/export',
    right: 'paper.read',
    audit: 'paper.exported',
    journal: true,
    works: 'after',
    query: z.object(paperFilter),
    response: 'file',
  },
  getPaper: {
    summary: 'A paper with its files',
    method: 'GET',
    path: '/api/papers/:id',
    right: 'paper.read',
    audit: 'paper.shown',
    params: ofPaper,
    response: paperSchema,
  },
  registerPaper: {
    summary: 'Write a paper of one’s organisation into the register',
    method: 'POST',
    path: '/api/papers',
    right: 'paper.write',
    audit: 'paper.registered',
    body: newPaperSchema,
    response: paperSchema,
  },
  changePaper: {
    summary: 'Correct what is written of a paper while no report stands on it',
    method: 'PUT',
    path: '/api/papers/:id',
    right: 'paper.write',
    audit: 'paper.changed',
    params: ofPaper,
    body: newPaperSchema.extend(atVersion.shape),
    response: paperSchema,
  },
  withdrawPaper: {
    summary: 'Take a paper out of the register with a reason; it stays to be read',
    method: 'POST',
    path: '/api/papers/:id/withdrawal',
    right: 'paper.write',
    audit: 'paper.withdrawn',
    params: ofPaper,
    body: atVersion.extend({ reason: reasonSchema }),
    response: paperSchema,
  },
  openPaperFile: {
    summary: 'A file of a paper',
    method: 'GET',
    path: '/api/papers/:id/files/:fileId',
    right: 'paper.read',
    audit: 'paper.file_opened',
    journal: true,
    params: ofPaper.extend({ fileId: idSchema<'file'>() }),
    response: 'file',
  },
});
