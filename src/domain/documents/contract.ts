import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { lineSchema } from '#domain/kernel/written.ts';
import { storedFileSchema } from './model.ts';

export const documentsContract = defineContract({
  uploadFile: {
    summary: 'Store a file to attach it to a report; the body is its bytes',
    method: 'POST',
    path: '/api/files',
    right: 'file.upload',
    audit: 'file.uploaded',
    query: z.object({ name: lineSchema(1, 200) }),
    body: 'file',
    works: 'before',
    response: storedFileSchema,
  },
});
