import { mediaTypeOf } from '#domain/documents/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { archivesContract } from '#domain/surveys/archives/contract.ts';
import { archiveFileName } from '#domain/surveys/archives/present.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import { getCampaign } from '../store.ts';
import { askArchive, cancelArchive, findOwn, presentArchive } from './service.ts';

export function archivesRoutes(library: FormLibrary, files: FileStore): Handlers<typeof archivesContract> {
  return {
    async getArchive(call, { params: { id } }) {
      const found = await findOwn(call, id);
      return { archive: found ? presentArchive(found) : null };
    },

    askArchive: async (call, { params: { id } }) => ({ archive: await askArchive(call, id) }),

    cancelArchive: async (call, { params: { id } }) => ({ archive: await cancelArchive(call, id) }),

    async downloadArchive(call, { params: { id } }) {
      const found = await findOwn(call, id);
      if (!found || found.sha256 === null || found.size === null)
        throw new AppError('not_found', 'survey_archive.not_ready');
      const { sha256, size, total } = found;
      const campaign = await getCampaign(call.tx, call.scope, id);
      call.note(`campaign:${id}`, { forms: total, size });
      const name = archiveFileName(campaign, library.papers(campaign.formCode).paper);
      return answerWith(files, { name, mediaType: mediaTypeOf.zip ?? '', size, sha256 });
    },
  };
}
