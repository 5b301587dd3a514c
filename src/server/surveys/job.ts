import type { RegionId } from '#domain/kernel/ids.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Db } from '#server/lib/db.ts';
import { verifyAggregates } from './service.verification.ts';

/**
 * Nightly: the stored aggregates against the accepted forms. A difference is told, never mended by itself:
 * somebody must learn how it came about.
 */
export async function watchAggregates(
  db: Db,
  library: FormLibrary,
  regionIds: readonly RegionId[],
  tell: (line: string) => void,
): Promise<void> {
  for (const regionId of regionIds) {
    for (const { campaignId, title, differences } of await verifyAggregates(db, library, regionId)) {
      if (differences.length === 0) continue;
      tell(
        `Своды расходятся с принятыми формами: «${title}» (${campaignId}), расхождений ${differences.length}; подробности: npm run opora -- verify-aggregates`,
      );
    }
  }
}
