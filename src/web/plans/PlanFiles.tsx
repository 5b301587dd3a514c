import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { printedFormats } from '#domain/documents/model.printed.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { saveFile } from '#web/lib/api.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './PlanFiles.module.css';

interface Offer {
  readonly label: string;
  readonly save: () => Promise<void>;
}

interface Props {
  readonly planId: PlanId;
  /** The one in force by default. */
  readonly version?: number;
  /** Files of the same plan that a page adds. */
  readonly more?: readonly Offer[];
}

/** The plan as a file in its official layout, and the page itself on paper. */
export function PlanFiles({ planId, version, more = [] }: Props) {
  const { t } = useTranslation();
  const own = printedFormats.map((format) => ({
    label: t(`exports:${format}`),
    save: () =>
      saveFile(planExportsContract.exportPlan, { params: { id: planId, format }, query: { version } }),
  }));
  const saving = useMutation({ mutationFn: ({ save }: Offer) => save() });
  return (
    <>
      <div className={styles.files}>
        <span>{t('exports:download')}</span>
        {[...own, ...more].map((offer) => (
          <Button
            key={offer.label}
            variant="default"
            size="compact-sm"
            loading={saving.isPending && saving.variables.label === offer.label}
            disabled={saving.isPending}
            aria-label={`${t('exports:download')} ${offer.label}`}
            onClick={() => saving.mutate(offer)}
          >
            {offer.label}
          </Button>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="print" size={14} />}
          onClick={() => window.print()}
        >
          {t('exports:print')}
        </Button>
      </div>
      {saving.isError && <ErrorNotice error={saving.error} />}
    </>
  );
}
