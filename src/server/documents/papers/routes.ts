import type { z } from 'zod';
import type { papersContract } from '#domain/documents/papers/contract.ts';
import { paperList, paperNarrowings } from '#domain/documents/papers/present.list.ts';
import { MAX_LISTED, requireListed } from '#domain/documents/rules.list.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { listScopeNames } from '#server/directory/store.scope.ts';
import type { Press } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import type { Paging } from '#server/lib/list-page.ts';
import { getFile } from '../store.ts';
import { changePaper, presentPaper, registerPaper, withdrawPaper } from './service.ts';
import { getPaper, listPapers } from './store.ts';

type Wanted = z.output<typeof papersContract.exportPapers.query>;

const listFor = ({ tx, actor, scope }: Call, { view, incomplete, ...wanted }: Wanted & Paging) =>
  listPapers(tx, scope, {
    ...wanted,
    incomplete: incomplete === 'yes',
    organizationIds: view === 'own' ? actor.appointments.map((one) => one.organizationId) : undefined,
  });

export const papersRoutes = (files: FileStore, press: Press): Handlers<typeof papersContract> => ({
  listPapers: (call, { query }) => listFor(call, query),

  async exportPapers(call, { query }) {
    const { items, total } = await listFor(call, { ...query, page: 1, pageSize: MAX_LISTED });
    requireListed(total);
    call.note('papers', { ...query, rows: total });
    const { tx, scope, today } = call;
    return printList(press, paperList, {
      rows: items,
      facts: [],
      reach: await listScopeNames(tx, scope, today),
      narrowings: paperNarrowings(query),
      today,
      page: '/papers',
    });
  },

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
