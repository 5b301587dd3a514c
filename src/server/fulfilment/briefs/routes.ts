import { Readable } from 'node:stream';
import { appointmentWith } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { briefPaper } from '#domain/catalogue/papers/brief.ts';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import { canKeepBriefs } from '#domain/fulfilment/briefs/access.ts';
import type { briefsContract } from '#domain/fulfilment/briefs/contract.ts';
import { briefSections } from '#domain/fulfilment/briefs/model.ts';
import { briefDocument, briefFileName } from '#domain/fulfilment/briefs/present.ts';
import { noteFile } from '#server/documents/service.ts';
import { getFile } from '#server/documents/store.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import type { Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import { lockBytes } from '#server/lib/upload.ts';
import { getPlan } from '#server/plans/store.versions.ts';
import { readBrief } from './service.ts';
import { getKeptFile, insertBrief, listKept } from './store.ts';

export const briefsRoutes = (press: Press, files: FileStore): Handlers<typeof briefsContract> => ({
  async exportBrief(call, { params: { id, format }, query: { on, sections = briefSections } }) {
    const brief = await readBrief(call, id, on, press.publicUrl);
    call.note(`plan:${id}`, { on: brief.on, format });
    const name = briefFileName(brief, briefPaper, format);
    return printFile(press, () => briefDocument(brief, sections, briefPaper), format, name);
  },

  listBriefs: ({ tx, scope }, { params, query }) => listKept(tx, scope, params.id, query),

  async keepBrief(entry, { params: { id: planId }, body: { on, sections, format, addressee } }) {
    const brief = await entry.apart((tx) => readBrief({ ...entry, tx }, planId, on, press.publicUrl));
    const bytes = await press.printer.print(
      briefDocument(brief, sections, briefPaper),
      format,
      entry.givenUp,
    );
    return async (call) => {
      const { tx, actor, newId, now } = call;
      const plan = authorize(actor, await getPlan(tx, planId), 'keep_brief', canKeepBriefs);
      const { organizationId, municipalityId } = appointmentWith(actor, 'brief.make');
      const file = await files.receive(Readable.from([bytes]), MAX_FILE_BYTES);
      try {
        const fileId = await noteFile(call, organizationId, briefFileName(brief, briefPaper, format), file);
        const id = newId<'fulfilment_brief'>();
        await insertBrief(tx, plan, {
          regionId: actor.regionId,
          id,
          on: brief.on,
          addressee,
          fileId,
          organizationId,
          municipalityId,
          by: actor.userId,
          at: now,
        });
        call.note(`plan:${planId}`, { on: brief.on, format, addressee });
        await lockBytes(tx, file.sha256);
        await file.keep();
        return { id };
      } finally {
        await file.drop();
      }
    };
  },

  async openBrief(call, { params: { id, briefId } }) {
    const fileId = await getKeptFile(call.tx, call.scope, id, briefId);
    call.note(`plan:${id}`, { brief: briefId });
    return answerWith(files, await getFile(call.tx, fileId));
  },
});
