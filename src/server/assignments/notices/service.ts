import { type Role, roles } from '#domain/access/roles.ts';
import { ladder, type Told } from '#domain/assignments/notices/model.ts';
import { dueDaysOf } from '#domain/assignments/notices/rules.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { reachOf } from '#domain/rights.ts';
import { momentIn } from '#server/directory/store.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import { insertNotices } from './store.ts';

const rolesTold: Readonly<Record<Told, readonly Role[]>> = {
  executor: roles.filter((role) => reachOf(role, 'assignment.report') !== undefined),
  authority: ['municipal_specialist'],
  ministry: ['ministry_curator'],
};

/** Every rung that speaks today, in one transaction of the region. Returns how many notices were made. */
export function tellOfTerms(db: Db, regionId: RegionId, securityNow: Date): Promise<number> {
  return inRegion(db, regionId, async (tx) => {
    const { now, today } = await momentIn(tx, regionId, securityNow);
    let made = 0;
    for (const rung of ladder) {
      const due = dueDaysOf(rung, today);
      if (due.length > 0)
        made += await insertNotices(tx, { regionId, today, now }, rung, rolesTold[rung.tells], due);
    }
    return made;
  });
}
