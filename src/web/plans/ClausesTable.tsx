import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/plans/model.approval.ts';
import type { Clause } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { SourceLink } from './SourceLink.tsx';

/** What the order itself demands, apart from the rows of its plan. */
export function ClausesTable({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const columns: Column<Clause>[] = [
    {
      key: 'no',
      header: t('plans:clauses.no'),
      heading: true,
      render: ({ no, source }) => (
        <>
          {no} <SourceLink orderId={order.id} source={source} />
        </>
      ),
    },
    { key: 'text', header: t('plans:clauses.text'), render: ({ text }) => text },
    { key: 'addressee', header: t('plans:clauses.addressee'), render: ({ addressee }) => addressee },
    { key: 'due', header: t('plans:clauses.due'), render: ({ dueOn }) => dueOn && formatDay(dueOn) },
    {
      key: 'annexes',
      header: t('plans:clauses.annexes'),
      render: ({ annexes }) => annexes.map((no) => t('plans:clauses.annex', { no })).join(', '),
    },
  ];
  if (order.reading.clauses.length === 0) return <EmptyState>{t('plans:clauses.empty')}</EmptyState>;
  return (
    <DataTable
      caption={t('plans:clauses.caption')}
      columns={columns}
      rows={order.reading.clauses}
      rowKey={({ no, source }) => `${no} ${source.line}`}
      cards
    />
  );
}
