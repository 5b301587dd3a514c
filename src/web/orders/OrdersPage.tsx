import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { orderRowSchema } from '#domain/orders/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { ImportOrderDialog } from './ImportOrderDialog.tsx';
import { useOrders } from './queries.ts';

type OrderRow = z.output<typeof orderRowSchema>;

export function OrdersPage() {
  const { t } = useTranslation();
  const canImport = useCan('order.import');
  const [importing, setImporting] = useState(false);
  const orders = useOrders();
  const actions = canImport && (
    <>
      <LinkButton to="/parties" variant="default">
        {t('parties:open')}
      </LinkButton>
      <Button onClick={() => setImporting(true)}>{t('orders:importing.open')}</Button>
    </>
  );

  return (
    <Page title={t('orders:title')} lead={t('orders:lead')} actions={actions}>
      <Loaded query={orders} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t('orders:empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('orders:title')}
              columns={columnsOf(t)}
              rows={rows}
              rowKey={({ id }) => id}
              cards
            />
          )
        }
      </Loaded>
      <ImportOrderDialog opened={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}

/** Findings to decide and parties to name. */
const waitingIn = ({ undecided, unknownParties }: OrderRow): number => undecided + unknownParties;

function columnsOf(t: TFunction): Column<OrderRow>[] {
  return [
    {
      key: 'number',
      header: t('orders:column.number'),
      heading: true,
      sortBy: ({ number }) => number,
      unbroken: true,
      render: ({ id, number }) => (
        <Link to="/orders/$id" params={{ id }}>
          {number ? t('orders:number', { number }) : t('orders:noNumber')}
        </Link>
      ),
    },
    {
      key: 'signedOn',
      header: t('orders:column.signedOn'),
      sortBy: ({ signedOn }) => signedOn,
      unbroken: true,
      render: ({ signedOn }) => (signedOn ? formatDay(signedOn) : t('orders:noDate')),
    },
    { key: 'title', header: t('orders:column.title'), render: ({ title }) => title },
    {
      key: 'status',
      header: t('orders:column.status'),
      render: ({ status }) => (
        <StatusBadge tone={status === 'approved' ? 'done' : 'info'}>
          {t(`orders:status.${status}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'findings',
      header: t('orders:column.findings'),
      align: 'right',
      sortBy: ({ findings }) => findings,
      render: ({ findings }) => findings,
    },
    {
      key: 'undecided',
      header: t('orders:column.undecided'),
      align: 'right',
      sortBy: waitingIn,
      render: (row) => waitingIn(row) || t('orders:nothingToDecide'),
    },
  ];
}
