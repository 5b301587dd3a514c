import { useTranslation } from 'react-i18next';
import type { RegionProgress } from '#domain/consolidation/model.country.ts';
import { percentage } from '#domain/forms/rules.numbers.ts';
import { formatMoment, formatNumber } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { DataTable } from '#web/ui/DataTable.tsx';

const shareOf = ({ accepted, total }: RegionProgress) => percentage(accepted, total, 0);

/** How far each region is. */
export function RegionTable({ regions }: { readonly regions: readonly RegionProgress[] }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const count = (key: 'total' | 'accepted' | 'submitted', header: string) => ({
    key,
    header,
    align: 'right' as const,
    sortBy: (row: RegionProgress) => row[key],
    render: (row: RegionProgress) => formatNumber(row[key]),
  });
  return (
    <DataTable
      caption={t('country:regions')}
      rows={regions}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('country:region'),
          heading: true,
          sortBy: ({ name }) => name,
          render: ({ name }) => name,
        },
        count('total', t('country:asked')),
        count('accepted', t('country:accepted')),
        count('submitted', t('country:submitted')),
        {
          key: 'share',
          header: t('country:share'),
          align: 'right',
          sortBy: shareOf,
          render: (row) => (row.total === 0 ? '—' : `${shareOf(row)}\u00a0%`),
        },
        {
          key: 'at',
          header: t('country:at'),
          sortBy: ({ computedAt }) => computedAt,
          render: ({ computedAt }) => formatMoment(computedAt, timeZone),
        },
      ]}
      cards
    />
  );
}
