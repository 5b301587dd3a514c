import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { reviewContract } from '#domain/surveys/contract.review.ts';
import type { FormLibrary } from '#server/forms/routes.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import * as remarks from './service.remarks.ts';
import { findDifference, getSubmission } from './service.review.ts';
import { takeForm } from './service.ts';
import { type FormHead, getForm } from './store.ts';

export function reviewRoutes(library: FormLibrary): Handlers<typeof reviewContract> {
  const definitionOf = ({ campaign }: FormHead) => library(campaign.formCode, campaign.formVersion);
  const read = async (call: Call, id: SurveyFormId) => {
    const form = await getForm(call.tx, call.scope, id);
    call.note(`survey_form:${form.id}`);
    return form;
  };

  return {
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
