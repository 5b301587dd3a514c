import { approvalContract } from '#domain/approval/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Act, Say } from '../acts.ts';
import { CORRECTION } from '../plans/correction.ts';
import type { Visitor } from '../visitor.ts';
import type { World } from '../world.ts';

/** The order becomes assignments, and its first correction moves them. */
export function approvalActs(world: World): Act[] {
  const by = 'curator';
  return [
    { day: '2020-05-18', by, does: (curator, say) => approveOrder(world, curator, say) },
    { day: CORRECTION.on, at: '16:00', by, does: (curator) => approveCorrection(world, curator) },
  ];
}

/** Clause 2.1 asks for forms: an authority without a school on the list has nothing to collect. */
async function approveOrder(world: World, curator: Visitor, say: Say): Promise<void> {
  const places = new Set<string | null>(world.listed.map((school) => school.municipalityId));
  const schoolListId = await listOf(world, curator);
  const [order] = await curator(ordersContract.listOrders, {});
  if (!order) throw new Error('no order waits for approval');
  const params = { id: order.id };
  const preview = await curator(approvalContract.previewApproval, { params, query: { schoolListId } });
  const excluded = preview.fanOut
    .filter(({ item }) => item.formCode !== null)
    .flatMap(({ key, addressees }) =>
      addressees
        .filter(({ municipality }) => municipality !== null && !places.has(municipality.id))
        .map(({ organization }) => ({ key, organizationId: organization.id })),
    );
  const { assignments } = await curator(approvalContract.approveOrder, {
    params,
    body: { schoolListId, excluded },
  });
  say(`Дорожная карта поставлена на контроль, поручений разослано: ${assignments}`);
}

async function approveCorrection(world: World, curator: Visitor): Promise<void> {
  const schoolListId = await listOf(world, curator);
  const drafts = await curator(versionsContract.listDrafts, {});
  const draft = drafts.find(({ kind }) => kind === 'correction');
  if (!draft) throw new Error('no correction waits for approval');
  const { act, summary } = CORRECTION;
  await curator(approvalContract.approveDraft, {
    params: { id: draft.id },
    body: { schoolListId, revision: draft.revision, act, summary },
  });
}

async function listOf({ demo }: World, curator: Visitor) {
  const lists = await curator(directoryContract.listSchoolLists, {});
  const list = lists.find(({ number }) => number === demo.list.number);
  if (!list) throw new Error('the list of schools is not decided');
  return list.id;
}
