import type { documentsContract } from '#domain/documents/contract.ts';
import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import { HEAD_BYTES, isAsNamed } from '#domain/documents/rules.content.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';
import { headOf } from '#server/lib/files.ts';
import { keepFile, receiveFile, type UploadRules } from './service.ts';

export function documentsRoutes(rules: UploadRules): Handlers<typeof documentsContract> {
  return {
    async uploadFile(entry, { query: { name }, body }) {
      const extension = acceptedExtension(name);
      if (extension === undefined) throw new AppError('invalid', 'file.kind_not_taken', { field: 'name' });
      const file = await receiveFile(entry, rules, body);
      const { size, sha256 } = file;
      if (size === 0) throw new AppError('invalid', 'file.empty', { field: 'name' });
      if (!isAsNamed(extension, await headOf(file, HEAD_BYTES)))
        throw new AppError('invalid', 'file.not_as_named', { field: 'name' });
      return async (call) => {
        const id = await keepFile(call, rules, name, file);
        call.note(`file:${id}`, { name, size, sha256 });
        return { id, name, mediaType: mediaTypeOf[extension] ?? '', size };
      };
    },
  };
}
