import { readFileSync } from 'node:fs';
import { ordersContract } from '#domain/orders/contract.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import type { Act, Say } from '../acts.ts';
import type { Visitor } from '../visitor.ts';
import { partyActs } from './acts.parties.ts';

const OWN = { name: 'order-01-21-744.txt', path: '../../src/domain/catalogue/orders/order-01-21-744.txt' };
const NEXT = { name: 'order-2021-draft.txt', path: 'order-2021-draft.txt' };

/** The ministry's own order is read and decided; the next year's waits for its reader with its findings undecided. */
export function orderActs(): Act[] {
  const by = 'curator';
  return [
    { day: '2020-05-15', by, does: (curator) => importOrder(curator, OWN) },
    ...partyActs,
    { day: '2020-05-15', at: '12:00', by, does: decideFindings },
    { day: '2020-09-09', at: '18:00', by, does: (curator) => importOrder(curator, NEXT) },
  ];
}

function importOrder(curator: Visitor, { name, path }: typeof OWN) {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return curator(ordersContract.importOrder, { query: { name }, body: new Blob([text]) });
}

const decisionOn = (finding: Finding) => (hasProposal(finding) ? 'accepted' : 'kept');

/** Accepts what the order must have meant, keeps what only its author could change. */
async function decideFindings(curator: Visitor, say: Say): Promise<void> {
  const [received] = await curator(ordersContract.listOrders, {});
  if (!received) throw new Error('no order has come');
  const params = { id: received.id };
  const { reading } = await curator(ordersContract.getOrder, { params });
  const decisions = reading.findings
    .filter(({ weight }) => weight !== 'note' && weight !== 'typing')
    .map((finding) => ({ findingId: finding.id, decision: decisionOn(finding) }) as const);
  await curator(ordersContract.decideFindings, { params, body: { decisions } });
  say(`Приказ загружен, решений по несоответствиям: ${decisions.length}`);
}
