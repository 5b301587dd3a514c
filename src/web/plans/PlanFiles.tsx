import { useTranslation } from 'react-i18next';
import { printedFormats } from '#domain/documents/model.printed.ts';
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
export function PlanFiles({ planId, version, more = [] }: Props) {
  const { t } = useTranslation();
  const own = printedFormats.map((format) => ({
    label: t(`exports:${format}`),
    save: () =>
      saveFile(planExportsContract.exportPlan, { params: { id: planId, format }, query: { version } }),
  }));
  return <FileOffers offers={[...own, ...more]} />;
}
