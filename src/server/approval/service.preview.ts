import type { FanOut } from '#domain/approval/model.ts';
import { type Addressed, type CarryOver, decideCarryOver } from '#domain/approval/rules.carrying.ts';
import { addresseesOf, obligationDueOn } from '#domain/approval/rules.fanout.ts';
import type { Excluded } from '#domain/approval/rules.ts';
import { type Organization, type OrganizationKind, organizationKinds } from '#domain/directory/model.ts';
import type { MeasureId, SchoolListId } from '#domain/kernel/ids.ts';
import type { Period } from '#domain/terms/model.ts';
import { derivePeriod } from '#domain/terms/rules.overdue.ts';
import { getSchoolList, listMembers } from '#server/directory/store.school-lists.ts';
import { listOrganizationsByIds, listOrganizationsByKind } from '#server/directory/store.ts';
import type { Call } from '#server/lib/call.ts';
import { inTurns } from '#server/lib/in-turns.ts';
import type { Proposal } from './service.proposals.ts';
import { listHeld } from './store.ts';

const bodies = organizationKinds.filter(
  (kind): kind is Exclude<OrganizationKind, 'school'> => kind !== 'school',
);

/** An obligation of the proposal with those whom it addresses. */
export interface Proposed extends Addressed {
  /** The measure of the earlier year's plan that it repeats. */
  readonly repeats: MeasureId | null;
}

export interface Preview {
  readonly carryOver: CarryOver<Proposed>;
  readonly listedSchools: readonly Organization[];
  readonly period: Period | null;
}

/**
 * Whom the proposal would address if it were approved now with this list of schools, and what becomes of the version
 * in force.
 * @param excluded absent: whom the version in force leaves out stays left out
 */
export async function previewProposal(
  call: Call,
  proposal: Proposal,
  schoolListId: SchoolListId,
  excluded: readonly Excluded[] | undefined,
): Promise<Preview> {
  const { tx, scope, today, actor } = call;
  const { obligations, legend, corrects } = proposal;
  await getSchoolList(tx, scope, schoolListId);
  const listedSchools = await listMembers(tx, scope, schoolListId, today);
  const organizations = await listOrganizationsByKind(tx, actor.regionId, bodies, today);
  const meanings = obligations.flatMap(({ item }) => item.responsible.map((party) => party.meaning));
  const ids = meanings.flatMap((meaning) => (meaning?.is === 'organization' ? [meaning.id] : []));
  const named = await listOrganizationsByIds(tx, actor.regionId, ids, today);
  const measures = obligations.filter(({ item }) => item.kind === 'measure');
  const period = derivePeriod(measures.map(({ item }) => item.term));
  const proposed = await inTurns(obligations, (obligation): Proposed => {
    const { item } = obligation;
    const found = addresseesOf(item.responsible, legend, { organizations, listedSchools, named });
    return {
      ...obligation,
      dueOn: obligationDueOn(item, period, proposal.issuedOn),
      addressees: found.organizations.map(addresseeOf),
      unresolved: [...found.unresolved],
    };
  });
  const held = corrects ? await listHeld(tx, corrects.plan.version.id) : [];
  return { carryOver: decideCarryOver(corrects, proposed, held, excluded), listedSchools, period };
}

const addresseeOf = ({ id, kind, name, municipality }: Organization) => ({
  organization: { id, kind, name },
  municipality,
});

/** What the person who approves is shown: everybody addressed, so that the page itself leaves out. */
export async function presentPreview(call: Call, proposal: Proposal, schoolListId: SchoolListId) {
  const { carryOver, period } = await previewProposal(call, proposal, schoolListId, []);
  const { obligations, dropped } = carryOver;
  return {
    fanOut: obligations.map(
      ({ key, item, dueOn, addressees, kept, close, leftOut, unresolved }): FanOut => ({
        key,
        item,
        dueOn,
        addressees,
        kept,
        closing: close.length,
        leftOut,
        unresolved,
      }),
    ),
    assignments: obligations.reduce((sum, one) => sum + one.addressees.length, 0),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    undecided: proposal.undecided,
    dropped: dropped.map(({ item, close, accepted }) => ({
      number: item.number,
      title: item.title,
      open: close.length,
      accepted,
    })),
  };
}
