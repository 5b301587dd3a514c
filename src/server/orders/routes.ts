import { holds } from '#domain/access/actor.ts';
import { authorize } from '#domain/access/authorized.ts';
import { AppError, refused } from '#domain/kernel/errors.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import { canDecideOrders, readableOrders } from '#domain/orders/access.ts';
import type { ordersContract } from '#domain/orders/contract.ts';
import type { Order } from '#domain/orders/model.ts';
import type { KnownForm } from '#domain/orders/reading/model.ts';
import { decideOn } from '#domain/orders/rules.deciding.ts';
import { entriesFor } from '#domain/orders/rules.obligations.ts';
import { knownParties } from '#domain/orders/rules.parties.ts';
import { keepFile, receiveFile, type UploadRules } from '#server/documents/service.ts';
import { getFile } from '#server/documents/store.ts';
import { readOrderFile } from '#server/imports/order-file.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { answerWith, bytesOf, type FileStore } from '#server/lib/files.ts';
import { asDecided, listOrderRows } from './service.ts';
import { getDictionary, listEntries } from './store.parties.ts';
import * as orders from './store.ts';

async function presentOrder({ tx, actor }: Call, id: OrderId): Promise<Order> {
  const order = await orders.getOrder(tx, id, readableOrders(actor));
  const dictionary = await listEntries(tx, readableOrders(actor));
  const decided = await asDecided(tx, order, knownParties(dictionary));
  const { fileId, ...shown } = order;
  return {
    ...shown,
    hasFile: fileId !== null,
    findings: order.reading.findings.length,
    undecided: decided.undecided.length,
    // Approval named those that were left without an addressee: nothing waits any more.
    unknownParties: order.status === 'review' ? decided.unknownParties.length : 0,
    decisions: decided.decisions,
    // The dictionary is the ministry's; others see what this order owes to it.
    dictionary: holds(actor, 'order.import')
      ? dictionary
      : entriesFor(decided.obligations, order.reading.abbreviations, dictionary),
    planId: await orders.findPlanOf(tx, id),
  };
}

/** @param forms printed labels of the published forms, by which an annex is recognised */
export function ordersRoutes(
  forms: readonly KnownForm[],
  files: FileStore,
  uploads: UploadRules,
): Handlers<typeof ordersContract> {
  return {
    listOrders: ({ tx, actor }) => listOrderRows(tx, readableOrders(actor)),

    async importOrder(entry, { query: { name }, body }) {
      const file = await receiveFile(entry, uploads, body);
      const task = { bytes: await bytesOf(file), name, options: { forms } };
      const read = await readOrderFile(task, undefined, entry.givenUp);
      if ('refused' in read)
        throw new AppError('invalid', `order.refused.${read.refused}`, { field: 'name' });
      const { reading, lines } = read;
      return async (call) => {
        const { tx, actor, newId, note } = call;
        const fileId = await keepFile(call, uploads, name, file);
        const id = newId<'order'>();
        await orders.insertOrder(tx, {
          regionId: actor.regionId,
          id,
          fileId,
          reading,
          importedBy: actor.userId,
          fileName: name,
          sha256: file.sha256,
          sourceText: lines.join('\n'),
          number: reading.requisites.number ?? '',
          signedOn: reading.requisites.date,
          title: reading.requisites.title ?? name,
        });
        const { length: findings } = reading.findings;
        note(`order:${id}`, { fileName: name, sha256: file.sha256, findings });
        return { id };
      };
    },

    async getOrderFile({ tx, actor, note }, { params }) {
      const { fileId } = await orders.getOrder(tx, params.id, readableOrders(actor));
      if (fileId === null) throw new AppError('not_found', 'file.not_found');
      note(`order:${params.id}`, { fileId });
      return answerWith(files, await getFile(tx, fileId));
    },

    getOrder: (call, { params }) => presentOrder(call, params.id),

    async decideFindings(call, { params, body }) {
      const { tx, actor, now, newId, note } = call;
      const found = await orders.getOrder(tx, params.id, readableOrders(actor), 'lock');
      const order = authorize(actor, found, 'decide', canDecideOrders);
      const dictionary = await getDictionary(tx);
      const made = await orders.listDecisions(tx, order.id);
      const outcome = decideOn({ ...order, dictionary }, made, body.decisions);
      if ('refusal' in outcome) throw refused(outcome.refusal);
      const changes = outcome.changes.map((one) => ({ ...one, id: newId<'finding_decision'>() }));
      const shared = { regionId: actor.regionId, by: actor.userId, at: now };
      await orders.replaceDecisions(tx, order, shared, changes);
      note(`order:${order.id}`, { decisions: outcome.changes });
      const { undecided, unknownParties, decisions } = await asDecided(tx, order, dictionary);
      return { undecided: undecided.length, unknownParties: unknownParties.length, decisions };
    },
  };
}
