import { proposeDemands } from '#domain/assignments/additions/rules.demands.ts';
import type { EvidenceItem, Proved } from '#domain/fulfilment/evidence/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { type Moment, momentOf } from '#domain/kernel/moment.ts';
import { listConfirmed } from '#server/assignments/additions/store.ts';
import type { Call } from '#server/lib/call.ts';
import { listItems, listVersions, type VersionRow } from '#server/plans/store.versions.ts';
import { countFacts, countFulfilled, countPapers, type FactRow, type PaperRow } from './store.ts';

const none = {
  itemId: null,
  reported: 0,
  total: 0,
  accepted: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  notRequired: 0,
};

/** What of a call these readings need: a paper is also read before its transaction. */
export type Reading = Pick<Call, 'tx' | 'scope' | 'now' | 'today' | 'timeZone'>;

/** @throws AppError `invalid` for a day that is still to come */
export function pastOrNow(reading: Reading, on: LocalDate | undefined): Moment {
  if (on !== undefined && on > reading.today)
    throw new AppError('invalid', 'evidence.day_ahead', { day: on });
  return momentOf(reading, on);
}

/** The version that was in force; of a day before the first one, the first. */
export async function versionAt(
  { tx }: Pick<Reading, 'tx'>,
  planId: PlanId,
  { now }: Moment,
): Promise<VersionRow> {
  const versions = await listVersions(tx, { planId });
  const version = versions.find(({ approvedAt }) => approvedAt <= now) ?? versions.at(-1);
  if (!version) throw new AppError('not_found', 'plan.not_found');
  return version;
}

/** Every obligation of the version that was in force with what proves it: demanded, proved by, how far. (order 01-21/744, cl. 3) */
export async function presentEvidence(
  call: Reading,
  planId: PlanId,
  on: LocalDate | undefined,
): Promise<EvidenceItem[]> {
  const at = pastOrNow(call, on);
  return evidenceAt(call, planId, await versionAt(call, planId, at), at);
}

/** The same of a version that was found already. */
export async function evidenceAt(
  { tx, scope }: Pick<Reading, 'tx' | 'scope'>,
  planId: PlanId,
  version: Pick<VersionRow, 'id'>,
  at: Moment,
): Promise<EvidenceItem[]> {
  const counted = new Map((await countFulfilled(tx, scope, version.id, at)).map((row) => [row.itemId, row]));
  const papers = Map.groupBy(await countPapers(tx, scope, version.id, at), ({ itemId }) => itemId);
  const facts = Map.groupBy(await countFacts(tx, scope, version.id, at), ({ measureId }) => measureId);
  const confirmed = new Map(
    (await listConfirmed(tx, planId, at.now)).map((one) => [one.measureId, one.demands]),
  );
  return (await listItems(tx, version.id)).map((item) => {
    const { reported, itemId: _, ...assignments } = counted.get(item.id) ?? none;
    const demanded = confirmed.get(item.measureId);
    return {
      itemId: item.id,
      measureId: item.measureId,
      number: item.number,
      kind: item.kind,
      title: item.title,
      result: item.result,
      demanded: demanded ?? proposeDemands(item),
      proposed: demanded === undefined,
      proofs: [
        ...(facts.get(item.measureId) ?? []).map(provedByFacts),
        ...(papers.get(item.id) ?? []).map(provedByPapers),
        ...(reported > 0 ? [provedByReports(reported, item.id)] : []),
      ],
      assignments,
    };
  });
}

/** What a feature has noted is a record of the product, whatever it is about. */
const provedByFacts = ({ kind, count, link }: FactRow): Proved => ({
  kind: 'record',
  feature: kind.slice(0, kind.indexOf('.')),
  count,
  holds: count > 0,
  link,
});

const provedByPapers = ({ kind, count, itemId }: PaperRow): Proved => ({
  kind,
  feature: 'documents',
  count,
  holds: true,
  link: `/assignments?planItemId=${itemId}`,
});

const provedByReports = (count: number, itemId: string): Proved => ({
  kind: 'report',
  feature: 'assignments',
  count,
  holds: true,
  link: `/assignments?planItemId=${itemId}`,
});
