import type { papersContract } from '#domain/documents/papers/contract.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import { getFile } from '../store.ts';
import { changePaper, presentPaper, registerPaper, withdrawPaper } from './service.ts';
import { getPaper, listPapers } from './store.ts';

export const papersRoutes = (files: FileStore): Handlers<typeof papersContract> => ({
  listPapers: ({ tx, actor, scope }, { query: { view, incomplete, ...wanted } }) =>
    listPapers(tx, scope, {
      ...wanted,
      incomplete: incomplete === 'yes',
      organizationIds: view === 'own' ? actor.appointments.map((one) => one.organizationId) : undefined,
    }),

  getPaper: (call, { params }) => presentPaper(call, params.id),

  async registerPaper(call, { body }) {
    const id = await registerPaper(call, body);
    call.note(`paper:${id}`, { kind: body.kind, number: body.number });
    return presentPaper(call, id);
  },

  async changePaper(call, { params: { id }, body: { version, ...paper } }) {
    await changePaper(call, id, version, paper);
    return presentPaper(call, id);
  },

  async withdrawPaper(call, { params: { id }, body: { version, reason } }) {
    await withdrawPaper(call, id, version, reason);
    return presentPaper(call, id);
  },

  async openPaperFile({ tx, scope, note }, { params: { id, fileId } }) {
    const paper = await getPaper(tx, scope, id);
    const attached = paper.files.find((file) => file.id === fileId);
    if (!attached) throw new AppError('not_found', 'file.not_found');
    note(`paper:${id}`, { fileId, name: attached.name });
    return answerWith(files, await getFile(tx, fileId));
  },
});
