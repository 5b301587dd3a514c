import { cellOfComment } from '#domain/forms/rules.check.ts';
import { momentOf } from '#domain/kernel/moment.ts';
import { canFill, reviewScopes } from '#domain/surveys/access.ts';
import { isWithin } from '#domain/surveys/access.visible.ts';
import type { surveysContract } from '#domain/surveys/contract.ts';
import { causeOf } from '#domain/surveys/rules.history.ts';
import { decideReturn } from '#domain/surveys/rules.sections.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listRemarks } from './review/service.remarks.ts';
import { takeDecision } from './review/service.ts';
import { findLastRemarkAt } from './review/store.remarks.ts';
import { delegate, revoke } from './service.delegation.ts';
import { openDelegation } from './service.opening.ts';
import { confirmSection, openForSchool } from './service.prefill.ts';
import { readForm, readForms, seenBy } from './service.reading.ts';
import { placeOf, takeDelegation, takeForm, takeToDelegate, takeToOpen } from './service.taking.ts';
import * as service from './service.ts';
import * as answers from './store.answers.ts';
import { addEffort, listBurden } from './store.burden.ts';
import { listChangesSince, listPresent, savePresence } from './store.presence.ts';
import { countPressing, listProgress, totalProgress } from './store.progress.ts';
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
      return (await readForms(call, query)).map((form) => service.presentHead(form, call));
    },

    async getForm(call, { params }) {
      const form = await forms.getForm(call.tx, call.scope, params.id);
      call.note(`survey_form:${form.id}`);
      const unopened = takeToOpen(call, form);
      if (!unopened) return service.presentForm(call, await seenBy(call, form));
      await openForSchool(call, definitionOf(form), unopened);
      return service.presentForm(call, await readForm(call, form.id));
    },

    async saveCells(call, { params, body }) {
      const cells = body.changes.map(({ cell }) => cell);
      const form = await takeForm(call, params.id, 'fill', { cells });
      const saved = await service.saveCells(call, definitionOf(form), form, body.changes);
      if (body.effort) await addEffort(call.tx, form, body.effort);
      return { ...saved, savedAt: call.now.toISOString() };
    },

    async saveComment(call, { params, body }) {
      const form = await takeForm(call, params.id, 'fill', { cells: [cellOfComment(body.key)] });
      service.requireCommentRoom(definitionOf(form), form, body.key);
      return { version: await answers.setComment(call.tx, form, body.key, body.text) };
    },

    async getNews(call, { params, body }) {
      const { tx, actor, securityNow } = call;
      const form = await readForm(call, params.id, body.cell === null ? [] : [body.cell]);
      const { only } = form;
      const here = { formId: form.id, userId: actor.userId, at: securityNow };
      await savePresence(tx, { ...here, regionId: actor.regionId, cell: body.cell });
      const changes = await listChangesSince(tx, form.id, body.since);
      // Answers told to who is not of the school are shown to them, by whichever way.
      if (changes.length > 0 && !canFill(actor, placeOf(form)))
        call.note(`survey_form:${form.id}`, { since: body.since });
      const people = await listPresent(tx, here);
      return {
        version: form.version,
        status: form.status,
        round: form.round,
        changes: changes.filter(({ cell }) => isWithin(cell, only)),
        comments: form.comments,
        confirmed: [...form.carried.confirmed],
        // Who works in the other sections is not a guest's to know.
        people: people.filter(({ cell }) => isWithin(cell ?? '', only)),
        remarksAt: (await findLastRemarkAt(tx, form.id, only))?.toISOString() ?? null,
      };
    },

    async confirmSection(call, { params, body }) {
      const form = await takeForm(call, params.id, 'fill', { cells: [`${params.section}.`] });
      return confirmSection(call, definitionOf(form), form, { section: params.section, ...body });
    },

    async delegateSection(call, { params, body }) {
      const form = await takeToDelegate(call, params.id);
      return delegate(call, definitionOf(form), form, body);
    },

    async revokeDelegation(call, { params }) {
      await revoke(call, await takeDelegation(call, params.id, params.delegationId));
      return undefined;
    },

    openDelegation: (call, { body }) => openDelegation(call, body.token),

    async submit(call, { params, body }) {
      const form = await takeForm(call, params.id, 'submit', body);
      await service.submit(call, definitionOf(form), form);
      return service.presentForm(call, await readForm(call, form.id));
    },

    async accept(call, { params, body }) {
      const form = await takeForm(call, params.id, 'accept', body);
      await takeDecision(call, definitionOf(form), form, 'accept');
      return service.presentForm(call, await readForm(call, form.id));
    },

    async sendBack(call, { params, body: { version, ...given } }) {
      const form = await takeForm(call, params.id, 'return', { version });
      const def = definitionOf(form);
      await takeDecision(
        call,
        def,
        form,
        'return',
        decideReturn(def, given, await listRemarks(call, form.id)),
      );
      return service.presentForm(call, await readForm(call, form.id));
    },

    async withdrawAcceptance(call, { params, body }) {
      const form = await takeForm(call, params.id, 'withdraw_acceptance', body);
      const given = { sections: null, reason: body.reason };
      await takeDecision(call, definitionOf(form), form, 'withdraw_acceptance', given);
      return service.presentForm(call, await readForm(call, form.id));
    },

    async getCellHistory(call, { params, query }) {
      const { tx, note } = call;
      const form = await readForm(call, params.id, [query.cell]);
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
