import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { storedFileSchema } from './model.ts';

export const documentsContract = defineContract({
  uploadFile: {
    summary: 'Store a file to attach it to a report; the body is its bytes',
    method: 'POST',
    path: '/api/files',
    right: 'file.upload',
    audit: 'file.uploaded',
    query: z.object({ name: z.string().trim().min(1).max(200) }),
    body: 'file',
    works: 'before',
    response: storedFileSchema,
  },
});
