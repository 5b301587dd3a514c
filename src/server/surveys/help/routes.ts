import { MAX_LISTED, requireListed } from '#domain/documents/rules.list.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { helpList, helpNarrowings } from '#domain/surveys/help/present.list.ts';
import { findMunicipalityName, listScopeNames } from '#server/directory/store.scope.ts';
import type { Press } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import * as service from './service.ts';
import { insertHelpState } from './store.ts';

export function neededHelpRoutes(library: FormLibrary, press: Press): Handlers<typeof neededHelpContract> {
  return {
    list(call, { query }) {
      call.note('needed_help', query);
      return service.presentRegister(call, library, query);
    },

    async exportRegister(call, { query }) {
      const paging = { page: 1, pageSize: MAX_LISTED };
      const { items, total, types, urgencies } = await service.presentRegister(call, library, {
        ...query,
        ...paging,
      });
      requireListed(total);
      call.note('needed_help', { ...query, rows: total });
      const { tx, scope, today } = call;
      return printList(press, helpList(types, urgencies), {
        rows: items,
        facts: [],
        reach: await listScopeNames(tx, scope, today),
        narrowings: helpNarrowings(types, urgencies, {
          ...query,
          municipality: await findMunicipalityName(tx, query.municipalityId),
          school: query.formId && items[0]?.school.name,
        }),
        today,
        page: '/help',
      });
    },

    async listHelpers(call, { params, query }) {
      return service.helpersOf(call, await service.getItem(call, library, params.id, query.row));
    },

    async getHistory(call, { params, query }) {
      await service.getItem(call, library, params.id, query.row);
      call.note(`survey_form:${params.id}`, { row: query.row });
      return service.presentHistory(call, params.id, query.row);
    },

    async decide(call, { params, body }) {
      const { item, request, status } = await service.takeHelp(call, library, params.id, body);
      const organizationId = body.organizationId ?? item.state?.responsible?.id ?? null;
      const helpers = body.organizationId ? await service.helpersOf(call, item) : [];
      if (body.organizationId && !helpers.some(({ id }) => id === body.organizationId))
        throw new AppError('invalid', 'needed_help.no_such_helper', { field: 'organizationId' });
      call.note(`survey_form:${params.id}`, { row: body.row, status });
      const made = { by: call.actor.userId, at: call.now };
      const state = { status, organizationId, note: body.note ?? null, ...made };
      await insertHelpState(call.tx, request, { id: call.newId(), ...state });
      return service.getItem(call, library, params.id, body.row);
    },
  };
}
