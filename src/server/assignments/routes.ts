import type { z } from 'zod';
import { awaitingDecisionOf } from '#domain/assignments/access.ts';
import type { assignmentsContract } from '#domain/assignments/contract.ts';
import { assignmentList, assignmentNarrowings } from '#domain/assignments/present.list.ts';
import { MAX_LISTED, requireListed } from '#domain/documents/rules.list.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { findMunicipalityName, listScopeNames } from '#server/directory/store.scope.ts';
import { getFile } from '#server/documents/store.ts';
import type { Press } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { answerWith, type FileStore } from '#server/lib/files.ts';
import { mapPage, type Paging } from '#server/lib/list-page.ts';
import { acceptTogether, presentWaiting } from './service.queue.ts';
import * as service from './service.ts';
import { listAssignments } from './store.list.ts';
import { listWaiting } from './store.queue.ts';
import { listStepFiles } from './store.steps.ts';
import { getAssignment } from './store.ts';

type Wanted = z.output<typeof assignmentsContract.exportAssignments.query>;

/** A page of the list as the person has chosen to see it. */
async function listFor(call: Call, { view, unproved, ...filter }: Wanted & Paging) {
  const { tx, actor, scope } = call;
  const narrowed = {
    all: {},
    own: { organizationIds: actor.appointments.map((a) => a.organizationId) },
    to_decide: awaitingDecisionOf(actor),
  }[view];
  const found = await listAssignments(tx, scope, call, {
    ...filter,
    ...narrowed,
    unproved: unproved === 'yes',
  });
  return mapPage(found, (row) => service.presentRow(row, call));
}

export function assignmentsRoutes(files: FileStore, press: Press): Handlers<typeof assignmentsContract> {
  return {
    listAssignments: (call, { query }) => listFor(call, query),

    async exportAssignments(call, { query }) {
      const { items, total } = await listFor(call, { ...query, page: 1, pageSize: MAX_LISTED });
      requireListed(total);
      call.note('assignments', { ...query, rows: total });
      const { tx, scope, today } = call;
      const [first] = items;
      return printList(press, assignmentList, {
        rows: items,
        facts: [],
        reach: await listScopeNames(tx, scope, today),
        narrowings: assignmentNarrowings({
          ...query,
          municipality: await findMunicipalityName(tx, query.municipalityId),
          measure: query.planItemId && first && `${first.item.number}. ${first.item.title}`,
        }),
        today,
        page: '/assignments',
      });
    },

    async listWaitingReports(call, { query: { page } }) {
      const { tx, actor, scope } = call;
      const filter = { ...awaitingDecisionOf(actor), page };
      return mapPage(await listWaiting(tx, scope, call, filter), (row) => presentWaiting(row, call));
    },

    getAssignment: (call, { params }) => service.presentAssignment(call, params.id),

    async report(call, { params, body }) {
      await service.report(call, await service.takeAssignment(call, params.id, 'report', body), body);
      return service.presentAssignment(call, params.id);
    },

    async accept(call, { params, body }) {
      await service.accept(call, await service.takeAssignment(call, params.id, 'accept', body), body.text);
      return service.presentAssignment(call, params.id);
    },

    async sendBack(call, { params, body }) {
      await service.sendBack(
        call,
        await service.takeAssignment(call, params.id, 'return', body),
        body.reason,
      );
      return service.presentAssignment(call, params.id);
    },

    async withdraw(call, { params, body }) {
      await service.withdraw(call, await service.takeAssignment(call, params.id, 'withdraw', body));
      return service.presentAssignment(call, params.id);
    },

    acceptTogether: (call, { body }) => acceptTogether(call, body.reports, body.text),

    async getFile({ tx, scope, today, note }, { params }) {
      const assignment = await getAssignment(tx, scope, today, params.id);
      const attached = await listStepFiles(tx, assignment.id);
      if (!attached.some((file) => file.id === params.fileId))
        throw new AppError('not_found', 'file.not_found');
      const file = await getFile(tx, params.fileId);
      note(`assignment:${assignment.id}`, { fileId: file.id, name: file.name });
      return answerWith(files, file);
    },
  };
}
