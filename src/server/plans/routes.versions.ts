import { authorize } from '#domain/access/authorized.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { canApprovePlans } from '#domain/plans/access.ts';
import type { PlanVersion, versionsContract } from '#domain/plans/contract.versions.ts';
import { getFile } from '#server/documents/store.ts';
import type { Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import { presentDraft, presentDraftHead, startDraft, takeDraft } from './service.drafts.ts';
import * as drafts from './store.drafts.ts';
import * as plans from './store.versions.ts';

export function versionsRoutes(files: FileStore): Handlers<typeof versionsContract> {
  return {
    async listVersions({ tx }, { params }) {
      await plans.getPlan(tx, params.id);
      const versions = await plans.listVersions(tx, { planId: params.id });
      return versions.map(presentVersion);
    },

    async getVersion({ tx }, { params }) {
      const version = await plans.getVersion(tx, params.id, params.number);
      return {
        ...presentVersion(version),
        title: version.title,
        items: await plans.listItems(tx, version.id),
        legend: version.legend,
      };
    },

    async getActFile({ tx, note }, { params }) {
      const { act } = await plans.getVersion(tx, params.id, params.number);
      if (act.file === null) throw new AppError('not_found', 'file.not_found');
      note(`plan:${params.id}`, { version: params.number, fileId: act.file.id });
      return answerWith(files, await getFile(tx, act.file.id));
    },

    async setWaiting({ tx, actor, today, note }, { params, body }) {
      const plan = authorize(actor, await plans.getPlan(tx, params.id), 'wait', canApprovePlans);
      const measureId = body.waiting?.measureId ?? null;
      if (measureId !== null) {
        const items = await plans.listItems(tx, plan.version.id);
        if (!items.some((item) => item.measureId === measureId))
          throw new AppError('not_found', 'plan.no_such_measure');
      }
      await plans.setWaiting(tx, plan, body.waiting && { ...body.waiting, since: today });
      note(`plan:${plan.id}`, { waiting: body.waiting, before: plan.waiting });
    },

    async listDrafts({ tx }) {
      return (await drafts.listOpenDrafts(tx)).map(presentDraftHead);
    },

    async startDraft(call, { body }) {
      const id = await startDraft(call, body);
      call.note(`plan_draft:${id}`, body);
      return { id };
    },

    getDraft: (call, { params }) => presentDraft(call, params.id),

    async saveDraft(call, { params, body }) {
      const draft = await takeDraft(call, params.id, body);
      await drafts.saveDraft(call.tx, draft, body.content, call.actor.userId, call.now);
      return { revision: draft.revision + 1 };
    },

    async discardDraft(call, { params }) {
      const draft = await takeDraft(call, params.id, {});
      await drafts.closeDraft(call.tx, draft, null, call.now);
    },
  };
}

function presentVersion(version: plans.VersionRow): PlanVersion {
  const { id, number, orderId, act, summary, periodFrom, periodTo, approvedBy } = version;
  return {
    id,
    number,
    orderId,
    act,
    summary,
    periodFrom,
    periodTo,
    approvedBy,
    approvedAt: version.approvedAt.toISOString(),
  };
}
