import { readFileSync } from 'node:fs';
import { approvalContract } from '#domain/assignments/contract.approval.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { OrderId, SchoolListId } from '#domain/kernel/ids.ts';
import { plansContract } from '#domain/plans/contract.ts';
import type { Finding } from '#domain/plans/model.ts';
import { hasProposal } from '#domain/plans/rules.deciding.ts';
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
  return by(CURATOR)(plansContract.importOrder, {
    body: {
      fileName: 'order-01-21-744.txt',
      text: textOf('../src/domain/catalogue/orders/order-01-21-744.txt'),
    },
  });
}

/** The next year's order, which waits for its reader: its findings stay undecided. */
export function importDraft({ by }: World): Promise<{ id: OrderId }> {
  return by(CURATOR)(plansContract.importOrder, {
    body: { fileName: 'order-2021-draft.txt', text: textOf('data/order-2021-draft.txt') },
  });
}

/** A clause's hard date and the period of the plan's row are two facts: neither replaces the other. */
const KEPT_AS_PRINTED = ['hard_date_before_term_end'];

const decisionOn = (finding: Finding) =>
  hasProposal(finding) && !KEPT_AS_PRINTED.includes(finding.code) ? 'accepted' : 'kept';

/** Accepts what the order must have meant, keeps what only its author could change. @returns the findings decided */
export async function decideFindings({ by }: World, id: OrderId): Promise<number> {
  const order = await by(CURATOR)(plansContract.getOrder, { params: { id } });
  const decisions = order.reading.findings
    .filter((finding) => finding.weight !== 'note')
    .map((finding) => ({ findingId: finding.id, decision: decisionOn(finding) }) as const);
  await by(CURATOR)(plansContract.decideFindings, { params: { id }, body: { decisions } });
  return decisions.length;
}

/** Clause 2.1 asks for forms: an authority without a school on the list has nothing to collect. */
export async function approve(
  { by, listed }: World,
  orderId: OrderId,
  schoolListId: SchoolListId,
): Promise<number> {
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
  const approved = await by(CURATOR)(approvalContract.approveOrder, {
    params: { id: orderId },
    body: { schoolListId, excluded },
  });
  return approved.assignments;
}
