import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import type { Abbreviation } from '#domain/orders/reading/model.ts';
import { decidedLegend, decisionsOf } from '#domain/orders/rules.effects.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { SourceLink } from './SourceLink.tsx';

/** The legend, as it was decided, by which the parties of the order are looked up in the directory. */
export function AbbreviationsTable({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const columns: Column<Abbreviation>[] = [
    {
      key: 'short',
      header: t('orders:abbreviations.short'),
      heading: true,
      sortBy: ({ short }) => short,
      render: ({ short }) => short,
    },
    { key: 'full', header: t('orders:abbreviations.full'), render: ({ full }) => full },
    {
      key: 'origin',
      header: t('orders:abbreviations.origin'),
      render: ({ origin, source }) => (
        <>
          {t(`orders:abbreviations.origins.${origin}`)} <SourceLink orderId={order.id} source={source} />
        </>
      ),
    },
  ];
  const legend = decidedLegend(order.reading, decisionsOf(order.decisions));
  if (legend.length === 0) return <EmptyState>{t('orders:abbreviations.empty')}</EmptyState>;
  return (
    <DataTable
      caption={t('orders:abbreviations.caption')}
      columns={columns}
      rows={legend}
      rowKey={({ short, source }) => `${short} ${source.line}`}
      cards
    />
  );
}
