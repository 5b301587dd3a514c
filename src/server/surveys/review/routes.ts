import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { reviewContract } from '#domain/surveys/contract.review.ts';
import { byHurt } from '#domain/surveys/rules.queue.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { takeForm } from '../service.ts';
import { type FormHead, getForm, listForms } from '../store.ts';
import { acceptClean, decideMany, findPeers, presentQueue } from './service.queue.ts';
import * as remarks from './service.remarks.ts';
import { findDifference, getSubmission, takeDecision } from './service.ts';

/** @param pupilsCells by code of a form: the cell that tells how many pupils a school has */
export function reviewRoutes(
  library: FormLibrary,
  pupilsCells: Readonly<Record<string, string>>,
): Handlers<typeof reviewContract> {
  const definitionOf = ({ campaign }: FormHead) => library(campaign.formCode, campaign.formVersion);
  const read = async (call: Call, id: SurveyFormId) => {
    const form = await getForm(call.tx, call.scope, id);
    call.note(`survey_form:${form.id}`);
    return form;
  };

  return {
    async listQueue(call, { query }) {
      const found = await listForms(call.tx, call.scope, query);
      return (await presentQueue(call, found)).sort(byHurt);
    },

    acceptMany: (call, { body }) =>
      decideMany(call, body.forms, 'accept', (form) => acceptClean(call, definitionOf(form), form)),

    returnMany: (call, { body: { forms, reason } }) =>
      decideMany(call, forms, 'return', (form) =>
        takeDecision(call, definitionOf(form), form, 'return', { sections: null, reason }),
      ),

    async getPeers(call, { params }) {
      const form = await read(call, params.id);
      return findPeers(call, definitionOf(form), form, pupilsCells[form.campaign.formCode]);
    },

    async listRemarks(call, { params }) {
      const form = await read(call, params.id);
      return remarks.listRemarks(call, form.id);
    },

    async addRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'remark');
      await remarks.addRemark(call, definitionOf(form), form, body);
      return remarks.listRemarks(call, form.id);
    },

    async replyToRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'reply');
      await remarks.reply(call, form, params.remarkId, body.text);
      return remarks.listRemarks(call, form.id);
    },

    async settleRemark(call, { params, body }) {
      const form = await takeForm(call, params.id, 'remark');
      await remarks.settle(call, form, params.remarkId, body.settled);
      return remarks.listRemarks(call, form.id);
    },

    async getDifference(call, { params }) {
      const form = await read(call, params.id);
      return findDifference(call, definitionOf(form), form);
    },

    async getSubmission(call, { params }) {
      return getSubmission(call, await read(call, params.id), params.stepId);
    },
  };
}
