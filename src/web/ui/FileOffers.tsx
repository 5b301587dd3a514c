import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PrintedFormat, printedFormats } from '#domain/documents/model.printed.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './FileOffers.module.css';
import { Icon } from './Icon.tsx';

export interface FileOffer {
  readonly label: string;
  readonly save: () => Promise<void>;
}

interface Props {
  readonly save: (format: PrintedFormat) => Promise<void>;
  /** A list is a workbook only. */
  readonly formats?: readonly PrintedFormat[];
  /** Files of the same that a page adds. */
  readonly more?: readonly FileOffer[];
}

/** What stands on the page as files, and the page itself on paper. */
export function FileOffers({ save, formats = printedFormats, more = [] }: Props) {
  const { t } = useTranslation();
  const own = formats.map((format) => ({ label: t(`exports:${format}`), save: () => save(format) }));
  const saving = useMutation({ mutationFn: ({ save }: FileOffer) => save() });
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
