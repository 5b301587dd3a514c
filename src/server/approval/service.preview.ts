import type { FanOut } from '#domain/approval/model.ts';
import { addresseesOf, obligationDueOn } from '#domain/approval/rules.fanout.ts';
import { type Organization, type OrganizationKind, organizationKinds } from '#domain/directory/model.ts';
import type { MeasureId, SchoolListId } from '#domain/kernel/ids.ts';
import type { Period } from '#domain/terms/model.ts';
import { derivePeriod } from '#domain/terms/rules.overdue.ts';
import { getSchoolList, listMembers } from '#server/directory/store.school-lists.ts';
import { listOrganizationsByIds, listOrganizationsByKind } from '#server/directory/store.ts';
import type { Call } from '#server/lib/call.ts';
import { inTurns } from '#server/lib/in-turns.ts';
import type { Proposal } from './service.proposals.ts';
import { type HeldAssignment, listHeld } from './store.ts';

const bodies = organizationKinds.filter(
  (kind): kind is Exclude<OrganizationKind, 'school'> => kind !== 'school',
);

export interface Preview {
  readonly fanOut: FanOut[];
  readonly listedSchools: readonly Organization[];
  readonly period: Period | null;
  readonly held: ReadonlyMap<MeasureId, readonly HeldAssignment[]>;
}

/** Whom the proposal would address if it were approved now with this list of schools, and what it would close. */
export async function previewProposal(
  call: Call,
  proposal: Proposal,
  schoolListId: SchoolListId,
): Promise<Preview> {
  const { tx, scope, today, actor } = call;
  await getSchoolList(tx, scope, schoolListId);
  const listedSchools = await listMembers(tx, scope, schoolListId, today);
  const organizations = await listOrganizationsByKind(tx, actor.regionId, bodies, today);
  const meanings = proposal.obligations.flatMap(({ item }) => item.responsible.map((party) => party.meaning));
  const ids = meanings.flatMap((meaning) => (meaning?.is === 'organization' ? [meaning.id] : []));
  const named = await listOrganizationsByIds(tx, actor.regionId, ids, today);
  const held = await heldByMeasure(call, proposal);
  const measures = proposal.obligations.filter(({ item }) => item.kind === 'measure');
  const period = derivePeriod(measures.map(({ item }) => item.term));
  const leftOut = new Set(proposal.corrects?.leftOut.map((one) => `${one.measureId} ${one.organizationId}`));
  const fanOut = await inTurns(proposal.obligations, ({ key, item, measureId }): FanOut => {
    const found = addresseesOf(item.responsible, proposal.legend, { organizations, listedSchools, named });
    const addressed = new Set(found.organizations.map((o) => o.id));
    const now = (measureId && held.get(measureId)) || [];
    return {
      key,
      item,
      dueOn: obligationDueOn(item, period),
      addressees: found.organizations.map(addresseeOf),
      kept: now.filter((a) => addressed.has(a.organizationId)).length,
      leftOut: found.organizations.flatMap(({ id }) => (leftOut.has(`${measureId} ${id}`) ? [id] : [])),
      closing: now.filter((a) => a.isOpen && !addressed.has(a.organizationId)).length,
      unresolved: [...found.unresolved],
    };
  });
  return { fanOut, listedSchools, period, held };
}

const addresseeOf = ({ id, kind, name, municipality }: Organization) => ({
  organization: { id, kind, name },
  municipality,
});

async function heldByMeasure(call: Call, { corrects }: Proposal): Promise<Preview['held']> {
  if (!corrects) return new Map();
  const measureOf = new Map(corrects.items.map((item) => [item.id, item.measureId]));
  const held = await listHeld(call.tx, corrects.plan.version.id);
  const groups = Map.groupBy(held, (a) => measureOf.get(a.planItemId));
  return new Map([...groups].flatMap(([measureId, rows]) => (measureId ? [[measureId, rows] as const] : [])));
}

/** Obligations of the version in force that the proposal drops. */
export function droppedBy(proposal: Proposal, held: Preview['held']) {
  const kept = new Set(proposal.obligations.map(({ measureId }) => measureId));
  return (proposal.corrects?.items ?? [])
    .filter((item) => !kept.has(item.measureId))
    .map((item) => {
      const rows = held.get(item.measureId) ?? [];
      const open = rows.filter((a) => a.isOpen).length;
      return { item, open, accepted: rows.length - open };
    });
}
