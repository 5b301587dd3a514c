import type { FormDefinition } from '#domain/forms/model.ts';
import type { ChangeRequestId, SurveyFormId } from '#domain/kernel/ids.ts';
import { isGuest } from '#domain/surveys/access.ts';
import type { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import type { ChangeRequest, ChangeRequestAction } from '#domain/surveys/change-requests/model.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { mapPage, pageSizeOf } from '#server/lib/list-page.ts';
import { readForm } from '../service.reading.ts';
import { takeForm } from '../service.taking.ts';
import type { FormHead } from '../store.ts';
import { decidingScopes, end, presentRequests, start, takeRequest } from './service.ts';
import { listRequests } from './store.ts';

export function changeRequestsRoutes(library: FormLibrary): Handlers<typeof changeRequestsContract> {
  const definitionOf = (form: FormHead) => library(form.campaign.formCode, form.campaign.formVersion);

  /** The request as it stands after the change of it. */
  async function presented(
    call: Call,
    def: FormDefinition,
    formId: SurveyFormId,
    id: ChangeRequestId,
  ): Promise<ChangeRequest> {
    const found = (await presentRequests(call, def, await readForm(call, formId))).find(
      (request) => request.id === id,
    );
    if (!found) throw new Error(`request ${id} is gone`);
    return found;
  }

  const ending = (action: ChangeRequestAction) =>
    async function ended(
      call: Call,
      {
        params,
        body,
      }: { params: { id: SurveyFormId; requestId: ChangeRequestId }; body?: { reason: string } },
    ) {
      const taken = await takeRequest(call, params.id, params.requestId, action);
      const def = definitionOf(taken.form);
      await end(call, def, taken, body?.reason ?? null);
      return presented(call, def, params.id, params.requestId);
    };

  return {
    async list(call, { query: { waiting, ...filter } }) {
      if (isGuest(call.actor)) return { items: [], total: 0, pageSize: pageSizeOf(filter) };
      const deciding = waiting && decidingScopes(call);
      const found = await listRequests(call.tx, call.scope, { ...filter, deciding });
      return mapPage(found, ({ id, side, status, cells, by, at, ...row }) => ({
        id,
        side,
        status,
        cells,
        by,
        at: at.toISOString(),
        form: {
          id: row.formId,
          title: row.title,
          school: { id: row.schoolId, kind: row.schoolKind, name: row.schoolName },
          municipality: { id: row.municipalityId, name: row.municipalityName },
        },
      }));
    },

    async listOfForm(call, { params }) {
      const form = await readForm(call, params.id);
      call.note(`survey_form:${form.id}`);
      return presentRequests(call, definitionOf(form), form);
    },

    async start(call, { params, body }) {
      const form = await takeForm(call, params.id, 'request_change', body);
      const def = definitionOf(form);
      return presented(call, def, form.id, await start(call, def, form, body));
    },

    agree: ending('agree'),
    decline: ending('decline'),
    withdraw: ending('withdraw'),
  };
}
