import { canFill, reviewScopes } from '#domain/surveys/access.ts';
import type { surveysContract } from '#domain/surveys/contract.ts';
import { causeOf } from '#domain/surveys/rules.history.ts';
import { decideReturn } from '#domain/surveys/rules.sections.ts';
import { requireAvailable } from '#domain/surveys/rules.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listRemarks } from './review/service.remarks.ts';
import { requireSeen, takeDecision } from './review/service.ts';
import { findLastRemarkAt } from './review/store.remarks.ts';
import {
  cellOfComment,
  delegate,
  listedTo,
  newsTo,
  requireWithin,
  revoke,
  sectionFor,
  takeFormToGive,
} from './service.delegation.ts';
import { openDelegation } from './service.opening.ts';
import { confirmSection, openForSchool } from './service.prefill.ts';
import * as service from './service.ts';
import * as answers from './store.answers.ts';
import { addEffort, listBurden } from './store.burden.ts';
import { listChangesSince, listPresent, savePresence } from './store.presence.ts';
import { countPressing, listProgress, momentOf, totalProgress } from './store.progress.ts';
import * as forms from './store.ts';

export function surveysRoutes(library: FormLibrary): Handlers<typeof surveysContract> {
  const definitionOf = (form: forms.FormHead) => library(form.campaign.formCode, form.campaign.formVersion);
  return {
    async listCampaigns(call) {
      const { tx, scope } = call;
      const campaigns = await forms.listCampaigns(tx, scope);
      const pressing = await countPressing(tx, scope, reviewScopes(call.actor), call);
      return Promise.all(
        campaigns.map(async (campaign) => ({
          ...campaign,
          ...(pressing.get(campaign.id) ?? { waiting: 0, overdue: 0 }),
          progress: totalProgress(await listProgress(tx, scope, campaign.id, call)),
        })),
      );
    },

    async getProgress(call, { params, query }) {
      const campaign = await forms.getCampaign(call.tx, call.scope, params.id);
      const moment = momentOf(call, query.on);
      const rows = await listProgress(call.tx, call.scope, campaign.id, moment);
      return {
        campaign,
        on: moment.today,
        municipalities: rows.map(({ municipalityId, municipalityName, ...progress }) => ({
          municipality: { id: municipalityId, name: municipalityName },
          progress,
        })),
        total: totalProgress(rows),
      };
    },

    listBurden: ({ tx, scope }) => listBurden(tx, scope),

    async listForms(call, { query }) {
      const found = await forms.listForms(call.tx, call.scope, query);
      return (await listedTo(call, found)).map((form) => service.presentHead(form, call));
    },

    async getForm(call, { params }) {
      const form = await forms.getForm(call.tx, call.scope, params.id);
      call.note(`survey_form:${form.id}`);
      if (form.openedAt === null && canFill(call.actor, service.placeOf(form))) {
        await openForSchool(call, definitionOf(form), form);
        return service.presentForm(call, form.id);
      }
      return service.presentForm(call, form.id, form);
    },

    async saveCells(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'fill');
      const saved = await service.saveCells(call, definitionOf(form), form, body.changes);
      if (body.effort) await addEffort(call.tx, form.id, body.effort);
      return { ...saved, savedAt: call.now.toISOString() };
    },

    async saveComment(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'fill');
      requireAvailable(form, 'fill');
      requireWithin(await sectionFor(call, form.id), [cellOfComment(body.key)]);
      service.requireCommentRoom(form, body.key);
      return { version: await answers.setComment(call.tx, form.id, body.key, body.text) };
    },

    async getNews(call, { params, body }) {
      const { tx, actor, scope, securityNow } = call;
      const form = await forms.getForm(tx, scope, params.id);
      const section = await sectionFor(call, form.id);
      requireWithin(section, body.cell === null ? [] : [body.cell]);
      const here = { formId: form.id, userId: actor.userId, at: securityNow };
      await savePresence(tx, { ...here, regionId: actor.regionId, cell: body.cell });
      const changes = await listChangesSince(tx, form.id, body.since);
      // Answers told to who is not of the school are shown to them, by whichever way.
      if (changes.length > 0 && !canFill(actor, service.placeOf(form)))
        call.note(`survey_form:${form.id}`, { since: body.since });
      return newsTo(section, {
        version: form.version,
        status: form.status,
        round: form.round,
        changes,
        comments: form.comments,
        confirmed: [...form.carried.confirmed],
        people: await listPresent(tx, here),
        remarksAt: (await findLastRemarkAt(tx, form.id, section))?.toISOString() ?? null,
      });
    },

    async confirmSection(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'fill');
      return confirmSection(call, definitionOf(form), form, { section: params.section, ...body });
    },

    async delegateSection(call, { params, body }) {
      const form = await takeFormToGive(call, params.id);
      return delegate(call, definitionOf(form), form, body);
    },

    async revokeDelegation(call, { params }) {
      const form = await takeFormToGive(call, params.id);
      await revoke(call, form, params.delegationId);
      return undefined;
    },

    openDelegation: (call, { body }) => openDelegation(call, body.token),

    async submit(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'submit');
      service.requireVersion(form, body.version);
      await service.submit(call, definitionOf(form), form);
      return service.presentForm(call, form.id);
    },

    async accept(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'accept');
      await requireSeen(call, form, body.version);
      await takeDecision(call, definitionOf(form), form, 'accept');
      return service.presentForm(call, form.id);
    },

    async sendBack(call, { params, body: { version, ...given } }) {
      const form = await service.takeForm(call, params.id, 'return');
      await requireSeen(call, form, version);
      const def = definitionOf(form);
      await takeDecision(
        call,
        def,
        form,
        'return',
        decideReturn(def, given, await listRemarks(call, form.id)),
      );
      return service.presentForm(call, form.id);
    },

    async withdrawAcceptance(call, { params, body }) {
      const form = await service.takeForm(call, params.id, 'withdraw_acceptance');
      await requireSeen(call, form, body.version);
      const given = { sections: null, reason: body.reason };
      await takeDecision(call, definitionOf(form), form, 'withdraw_acceptance', given);
      return service.presentForm(call, form.id);
    },

    async getCellHistory(call, { params, query }) {
      const { tx, scope, note } = call;
      const form = await forms.getForm(tx, scope, params.id);
      requireWithin(await sectionFor(call, form.id), [query.cell]);
      note(`survey_form:${form.id}`, { cell: query.cell });
      const changes = await answers.listCellChanges(tx, form.id, query.cell);
      const road = { ...form, steps: await answers.listSteps(tx, form.id) };
      return changes.map((change) => ({
        before: change.before,
        after: change.after,
        by: change.by,
        at: change.at.toISOString(),
        why: causeOf(change, road),
      }));
    },
  };
}
