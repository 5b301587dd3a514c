import { readFileSync } from 'node:fs';
import { approvalContract } from '#domain/approval/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { OrderId, PlanId, SchoolListId } from '#domain/kernel/ids.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { rewordItem, splitItem } from '#domain/plans/rules.drafting.ts';
import { CORRECTION } from './data/correction.ts';
import type { World } from './world.ts';

/** Who leads the story in the ministry. */
const CURATOR = 'curator';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The list of schools of item 1, decided before the order. */
export async function decideList({ by, demo }: World): Promise<SchoolListId> {
  const list = await by(CURATOR)(directoryContract.decideSchoolList, {
    body: { ...demo.list, schoolIds: [...demo.list.schoolIds] },
  });
  return list.id;
}

/** The ministry's own order as received. */
export function importOrder({ by }: World): Promise<{ id: OrderId }> {
  return by(CURATOR)(ordersContract.importOrder, {
    query: { name: 'order-01-21-744.txt' },
    body: new Blob([textOf('../src/domain/catalogue/orders/order-01-21-744.txt')]),
  });
}

/** The next year's order, which waits for its reader: its findings stay undecided. */
export function importDraft({ by }: World): Promise<{ id: OrderId }> {
  return by(CURATOR)(ordersContract.importOrder, {
    query: { name: 'order-2021-draft.txt' },
    body: new Blob([textOf('data/order-2021-draft.txt')]),
  });
}

/** A clause's hard date and the period of the plan's row are two facts: neither replaces the other. */
const KEPT_AS_PRINTED = ['hard_date_before_term_end'];

const decisionOn = (finding: Finding) =>
  hasProposal(finding) && !KEPT_AS_PRINTED.includes(finding.code) ? 'accepted' : 'kept';

/** Accepts what the order must have meant, keeps what only its author could change. @returns the findings decided */
export async function decideFindings({ by }: World, id: OrderId): Promise<number> {
  const order = await by(CURATOR)(ordersContract.getOrder, { params: { id } });
  const decisions = order.reading.findings
    .filter((finding) => finding.weight !== 'note')
    .map((finding) => ({ findingId: finding.id, decision: decisionOn(finding) }) as const);
  await by(CURATOR)(ordersContract.decideFindings, { params: { id }, body: { decisions } });
  return decisions.length;
}

/** Clause 2.1 asks for forms: an authority without a school on the list has nothing to collect. */
export async function approve(
  { by, listed }: World,
  orderId: OrderId,
  schoolListId: SchoolListId,
): Promise<{ planId: PlanId; assignments: number }> {
  const places = new Set<string | null>(listed.map((school) => school.municipalityId));
  const preview = await by(CURATOR)(approvalContract.previewApproval, {
    params: { id: orderId },
    query: { schoolListId },
  });
  const excluded = preview.fanOut
    .filter(({ item }) => item.formCode !== null)
    .flatMap(({ key, addressees }) =>
      addressees
        .filter(({ municipality }) => municipality !== null && !places.has(municipality.id))
        .map(({ organization }) => ({ key, organizationId: organization.id })),
    );
  return by(CURATOR)(approvalContract.approveOrder, {
    params: { id: orderId },
    body: { schoolListId, excluded },
  });
}

/** The first correction: a partner list before the agreements, two plans of a school as two items, executors cleared up. */
export async function correct({ by }: World, planId: PlanId, schoolListId: SchoolListId): Promise<void> {
  const { id } = await by(CURATOR)(versionsContract.startDraft, { body: { kind: 'correction', planId } });
  const { content } = await by(CURATOR)(versionsContract.getDraft, { params: { id } });
  const keyOf = (number: string) =>
    content.items.find((item) => item.kind === 'measure' && item.number === number)?.key ?? '';
  let items = rewordItem(content.items, keyOf('6'), { term: 'до 20 сентября 2020 года' });
  items = rewordItem(items, keyOf('9'), { term: 'сентябрь 2020 года – май 2021 года' });
  items = splitItem(items, keyOf('12'), CORRECTION.twelfth, ['item-12-2']);
  items = rewordItem(items, keyOf('15'), { responsible: 'МО, РЦРО' });
  const { revision } = await by(CURATOR)(versionsContract.saveDraft, {
    params: { id },
    body: { revision: 0, content: { ...content, items } },
  });
  const { act, summary } = CORRECTION;
  await by(CURATOR)(approvalContract.approveDraft, {
    params: { id },
    body: { schoolListId, revision, act, summary },
  });
}

/** Item 5 cannot be closed yet, and the plan of the next year waits for its reader. (order 01-21/744, item 5) */
export async function lookAhead({ by }: World, planId: PlanId): Promise<void> {
  const { items } = await by(CURATOR)(versionsContract.getVersion, { params: { id: planId, number: 2 } });
  const fifth = items.find((item) => item.kind === 'measure' && item.number === '5');
  await by(CURATOR)(versionsContract.setWaiting, {
    params: { id: planId },
    body: { waiting: { for: CORRECTION.awaited, measureId: fifth?.measureId ?? null } },
  });
  await by(CURATOR)(versionsContract.startDraft, { body: { kind: 'next_year', planId, years: 1 } });
}
