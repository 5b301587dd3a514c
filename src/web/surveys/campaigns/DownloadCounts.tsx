import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#domain/kernel/endpoint.ts';
import type { surveysContract } from '#domain/surveys/contract.ts';
import { csvOf } from '#web/lib/csv.ts';
import { municipalityCounts } from './MunicipalityTable.tsx';

/** The table of the page as a file for a spreadsheet. */
export function DownloadCounts({ shown }: { readonly shown: ReplyOf<typeof surveysContract.getProgress> }) {
  const { t } = useTranslation();
  const download = () => {
    const rows = [
      ...shown.municipalities.map(({ municipality, progress }) => ({ name: municipality.name, progress })),
      { name: t('surveys:totalRow'), progress: shown.total },
    ];
    const text = csvOf([
      [t('surveys:column.municipality'), ...municipalityCounts.map((count) => t(`surveys:column.${count}`))],
      ...rows.map(({ name, progress }) => [name, ...municipalityCounts.map((count) => progress[count])]),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = `sbor-${shown.on}.csv`;
    link.click();
    // The browser still reads it for a moment after the press.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Button variant="default" onClick={download}>
      {t('campaigns:page.download')}
    </Button>
  );
}
