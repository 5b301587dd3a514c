import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportsContract } from '#domain/assignments/contract.exports.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { saveFile } from '#web/lib/api.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './PlanFiles.module.css';

const files = [
  { key: 'docx', format: 'docx' },
  { key: 'pdf', format: 'pdf' },
  { key: 'xlsx', format: 'xlsx' },
  { key: 'xlsxWithStates', format: 'xlsx', states: 'yes' },
] as const;

interface Props {
  readonly planId: PlanId;
  /** The version in force by default. */
  readonly version?: number;
}

/** The plan as a file in its official layout, and the page itself on paper. */
export function PlanFiles({ planId, version }: Props) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: ({ format, ...query }: (typeof files)[number]) =>
      saveFile(exportsContract.exportPlan, {
        params: { id: planId, format },
        query: { version, states: 'states' in query ? query.states : undefined },
      }),
  });
  return (
    <>
      <div className={styles.files}>
        <span>{t('exports:download')}</span>
        {files.map((file) => (
          <Button
            key={file.key}
            variant="default"
            size="compact-sm"
            loading={saving.isPending && saving.variables === file}
            disabled={saving.isPending}
            aria-label={`${t('exports:download')} ${t(`exports:${file.key}`)}`}
            onClick={() => saving.mutate(file)}
          >
            {t(`exports:${file.key}`)}
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
