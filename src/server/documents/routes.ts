import type { documentsContract } from '#domain/documents/contract.ts';
import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';
import { keepFile } from './service.ts';

export function documentsRoutes(): Handlers<typeof documentsContract> {
  return {
    async uploadFile(call, { query: { name }, body }) {
      const extension = acceptedExtension(name);
      if (extension === undefined) throw new AppError('invalid', 'file.kind_not_taken', { field: 'name' });
      if (body.size === 0) throw new AppError('invalid', 'file.empty', { field: 'name' });
      const id = await keepFile(call, name, body);
      call.note(`file:${id}`, { name, size: body.size, sha256: body.sha256 });
      return { id, name, mediaType: mediaTypeOf[extension] ?? '', size: body.size };
    },
  };
}
