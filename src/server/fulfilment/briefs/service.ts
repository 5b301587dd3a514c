import type { Brief } from '#domain/fulfilment/briefs/present.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { countByTerm } from '#server/assignments/store.counts.ts';
import { listScopeNames } from '#server/directory/store.scope.ts';
import { getVersion } from '#server/plans/store.versions.ts';
import { evidenceAt, pastOrNow, type Reading, versionAt } from '../evidence/service.ts';
import { listBroken, listMoved } from './store.ts';

/**
 * Everything that a справка says, as it stood at the end of a day: the same whenever it is read. (order 01-21/744, cl. 3)
 * @throws AppError `not_found`, `invalid` for a day that is still to come
 */
export async function readBrief(
  reading: Reading,
  planId: PlanId,
  on: LocalDate | undefined,
  publicUrl: URL,
): Promise<Brief> {
  const { tx, scope } = reading;
  const at = pastOrNow(reading, on);
  const version = await versionAt(reading, planId, at);
  const { total, states } = await countByTerm(tx, scope, at, { versionId: version.id });
  return {
    on: at.today,
    act: (await getVersion(tx, planId, 1)).act,
    title: version.title,
    reach: await listScopeNames(tx, scope, at.today),
    items: await evidenceAt(reading, planId, version, at),
    total,
    states,
    overdue: await listBroken(tx, scope, version.id, at, 'overdue'),
    late: await listBroken(tx, scope, version.id, at, 'done_late'),
    shifts: await listMoved(tx, scope, version.id, at),
    address: new URL(`/execution?plan=${planId}&on=${at.today}`, publicUrl).href,
  };
}
