import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { reviewContract } from '#domain/surveys/contract.review.ts';
import { byHurt } from '#domain/surveys/rules.queue.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { readForm, readForms, seenBy } from '../service.reading.ts';
import { takeForm } from '../service.taking.ts';
import { type FormHead, getForm } from '../store.ts';
import { acceptClean, decideMany, findPeers, presentQueue } from './service.queue.ts';
import * as remarks from './service.remarks.ts';
import { findDifference, getSubmission, takeDecision } from './service.ts';

export function reviewRoutes(library: FormLibrary): Handlers<typeof reviewContract> {
  const definitionOf = ({ campaign }: FormHead) => library(campaign.formCode, campaign.formVersion);
  const read = async (call: Call, id: SurveyFormId) => {
    const form = await readForm(call, id);
    call.note(`survey_form:${form.id}`);
    return form;
  };

  return {
    async listQueue(call, { query }) {
      return (await presentQueue(call, await readForms(call, query))).sort(byHurt);
    },

    acceptMany: (call, { body }) =>
      decideMany(
        call,
        body.forms,
        'accept',
        (one) => takeForm(call, one.id, 'accept', one),
        (form) => acceptClean(call, definitionOf(form), form),
      ),

    returnMany: (call, { body: { forms, reason } }) =>
      decideMany(
        call,
        forms,
        'return',
        (one) => takeForm(call, one.id, 'return', one),
        (form) => takeDecision(call, definitionOf(form), form, 'return', { sections: null, reason }),
      ),

    async getPeers(call, { params }) {
      const form = await read(call, params.id);
      return findPeers(call, definitionOf(form), form, library.pupilsCell(form.campaign.formCode));
    },

    async listRemarks(call, { params }) {
      return remarks.presentRemarks(call, await read(call, params.id));
    },

    async addRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'remark', body);
      await remarks.addRemark(call, definitionOf(form), form, body);
      return remarks.presentRemarks(call, await seenBy(call, form));
    },

    async replyToRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'reply', body);
      await remarks.reply(call, form, params.remarkId, body.text);
      return remarks.presentRemarks(call, await seenBy(call, form));
    },

    async settleRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'remark', body);
      await remarks.settle(call, form, params.remarkId, body.settled);
      return remarks.presentRemarks(call, await seenBy(call, form));
    },

    async getDifference(call, { params }) {
      const form = await getForm(call.tx, call.scope, params.id);
      call.note(`survey_form:${form.id}`);
      return findDifference(call, definitionOf(form), form);
    },

    async getSubmission(call, { params }) {
      return getSubmission(call, await read(call, params.id), params.stepId);
    },
  };
}
