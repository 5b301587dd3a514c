import type { PlanId } from '#domain/kernel/ids.ts';
import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { saveFile } from '#web/lib/api.ts';
import { type FileOffer, FileOffers } from '#web/ui/FileOffers.tsx';

interface Props {
  readonly planId: PlanId;
  /** The one in force by default. */
  readonly version?: number;
  /** Files of the same plan that a page adds. */
  readonly more?: readonly FileOffer[];
}

/** The plan as a file in its official layout. */
export const PlanFiles = ({ planId, version, more }: Props) => (
  <FileOffers
    save={(format) =>
      saveFile(planExportsContract.exportPlan, { params: { id: planId, format }, query: { version } })
    }
    more={more}
  />
);
