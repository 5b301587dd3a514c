import { createHash } from 'node:crypto';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { plansContract } from '#domain/plans/contract.ts';
import type { Order } from '#domain/plans/model.approval.ts';
import type { KnownForm } from '#domain/plans/model.ts';
import { readOrder } from '#domain/plans/reading/order.ts';
import { readTextSource } from '#domain/plans/reading/source.ts';
import { undecidedFindings } from '#domain/plans/rules.approval.ts';
import { hasProposal } from '#domain/plans/rules.deciding.ts';
import { knownParties } from '#domain/plans/rules.parties.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { getDictionary, listAnswers } from './store.parties.ts';
import * as plans from './store.ts';
import { listPlans } from './store.versions.ts';

async function presentOrder({ tx }: Pick<Call, 'tx'>, id: OrderId): Promise<Order> {
  const order = await plans.getOrder(tx, id);
  const decisions = await plans.listDecisions(tx, id);
  const plan = (await listPlans(tx)).find((p) => p.orderId === id);
  const answers = await listAnswers(tx);
  return {
    ...order,
    findings: order.reading.findings.length,
    undecided: undecidedFindings(order.reading, plans.decisionsOf(decisions), knownParties(answers)).length,
    decisions: decisions.map((d) => ({ ...d, at: d.at.toISOString() })),
    answers,
    planId: plan?.id ?? null,
  };
}

/** @param forms printed labels of the published forms, by which an annex is recognised */
export function plansRoutes(forms: readonly KnownForm[]): Handlers<typeof plansContract> {
  return {
    async listOrders({ tx }) {
      const orders = await plans.listOrders(tx);
      const answers = await getDictionary(tx);
      return Promise.all(
        orders.map(async (order) => {
          const decisions = plans.decisionsOf(await plans.listDecisions(tx, order.id));
          const { id, number, signedOn, title, status, reading } = order;
          const undecided = undecidedFindings(reading, decisions, answers).length;
          return { id, number, signedOn, title, status, findings: reading.findings.length, undecided };
        }),
      );
    },

    async importOrder({ tx, actor, newId, note }, { body }) {
      const reading = readOrder(readTextSource(body.text), { forms });
      if ('refused' in reading)
        throw new AppError('invalid', `order.refused.${reading.refused}`, { field: 'text' });
      const id = newId<'order'>();
      const sha256 = createHash('sha256').update(body.text).digest('hex');
      await plans.insertOrder(tx, {
        regionId: actor.regionId,
        id,
        number: reading.requisites.number ?? '',
        signedOn: reading.requisites.date,
        title: reading.requisites.title ?? body.fileName,
        fileName: body.fileName,
        sha256,
        sourceText: body.text,
        reading,
        importedBy: actor.userId,
      });
      note(`order:${id}`, { fileName: body.fileName, sha256, findings: reading.findings.length });
      return { id };
    },

    getOrder: (call, { params }) => presentOrder(call, params.id),

    async decideFindings(call, { params, body }) {
      const { tx, actor, now, note } = call;
      const order = await plans.getOrder(tx, params.id, 'lock');
      if (order.status === 'approved') throw new AppError('conflict', 'order.already_approved');
      for (const { findingId, decision } of body.decisions) {
        const finding = order.reading.findings.find((f) => f.id === findingId);
        if (!finding) throw new AppError('not_found', 'order.no_such_finding');
        if (decision === 'accepted' && !hasProposal(finding)) {
          throw new AppError('invalid', 'order.nothing_proposed', { findingId });
        }
        if (decision === null) await plans.deleteDecision(tx, order.id, findingId);
        else
          await plans.saveDecision(tx, {
            regionId: actor.regionId,
            orderId: order.id,
            findingId,
            decision,
            by: actor.userId,
            at: now,
          });
      }
      note(`order:${order.id}`, { decisions: body.decisions });
      return presentOrder(call, order.id);
    },

    listPlans: ({ tx }) => listPlans(tx),
  };
}
