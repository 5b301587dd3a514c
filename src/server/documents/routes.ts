import type { documentsContract } from '#domain/documents/contract.ts';
import { acceptedExtension, mediaTypeOf } from '#domain/documents/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';
import { insertFile } from './store.ts';

export function documentsRoutes(): Handlers<typeof documentsContract> {
  return {
    async uploadFile({ tx, actor, newId, note }, { query, body }) {
      const extension = acceptedExtension(query.name);
      const organizationId = actor.appointments[0]?.organizationId;
      if (extension === undefined) throw new AppError('invalid', 'file.kind_not_taken', { field: 'name' });
      if (body.size === 0) throw new AppError('invalid', 'file.empty', { field: 'name' });
      if (organizationId === undefined) throw new AppError('forbidden', 'access.no_right');
      const file = {
        id: newId<'file'>(),
        name: query.name,
        mediaType: mediaTypeOf[extension] ?? '',
        size: body.size,
      };
      await insertFile(tx, {
        ...file,
        regionId: actor.regionId,
        sha256: body.sha256,
        organizationId,
        uploadedBy: actor.userId,
      });
      note(`file:${file.id}`, { name: file.name, size: file.size, sha256: body.sha256 });
      return file;
    },
  };
}
