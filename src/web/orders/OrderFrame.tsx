import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ordersContract } from '#domain/orders/contract.ts';
import type { Order } from '#domain/orders/model.ts';
import { addressOf } from '#web/lib/api.ts';
import { formatDay } from '#web/lib/format.ts';
import { useCan } from '#web/lib/session.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import { orderViews } from './findings/views.ts';

interface Props {
  readonly id: string;
  readonly order: Order | undefined;
  readonly view: (typeof orderViews)[number] | 'approval';
  readonly children: ReactNode;
}

/** What all parts of an order share: its name, where the work stands, and the way to the other parts. */
export function OrderFrame({ id, order, view, children }: Props) {
  const { t } = useTranslation();
  const canApprove = useCan('plan.approve');
  return (
    <Page
      title={order ? orderTitle(t, order) : t('orders:title')}
      lead={order && <OrderState order={order} />}
    >
      <ViewNav label={t('orders:order.views')}>
        {orderViews.map((one) => (
          <ViewLink
            key={one}
            to="/orders/$id"
            params={{ id }}
            search={one === 'findings' ? {} : { view: one }}
            current={one === view}
          >
            {t(`orders:order.view.${one}`)}
          </ViewLink>
        ))}
        {canApprove && (
          <ViewLink to="/orders/$id/approval" params={{ id }} current={view === 'approval'}>
            {t('orders:order.view.approval')}
          </ViewLink>
        )}
      </ViewNav>
      {children}
    </Page>
  );
}

function orderTitle(t: TFunction, { number, signedOn }: Order): string {
  if (!number) return t('orders:order.titleUnnumbered');
  return signedOn
    ? t('orders:order.title', { number, day: formatDay(signedOn) })
    : t('orders:order.titleWithoutDate', { number });
}

/** «25 строк прочитано, 61 несоответствие, 3 требуют решения». */
function OrderState({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { id, reading, findings, undecided, unknownParties, status, planId, hasFile, fileName } = order;
  const parts = [
    t('findings:summary.rows', { count: reading.rows.length }),
    t('findings:summary.findings', { count: findings }),
    ...(undecided > 0 ? [t('findings:summary.decisions', { count: undecided })] : []),
    ...(undecided + unknownParties === 0 ? [t('orders:order.allDecided')] : []),
  ];
  return (
    <>
      {parts.join(', ')}
      {unknownParties > 0 && (
        <>
          {', '}
          <Link to="/orders/$id" params={{ id }} search={{ view: 'parties' }}>
            {t('parties:waiting', { count: unknownParties })}
          </Link>
        </>
      )}
      .{' '}
      {hasFile && (
        <>
          {t('orders:order.original')}:{' '}
          <a href={addressOf(ordersContract.getOrderFile, { params: { id } })}>{fileName}</a>.{' '}
        </>
      )}
      {status === 'approved' && planId && (
        <>
          {t('orders:order.approved')}{' '}
          <Link to="/roadmap" search={{ plan: planId }}>
            {t('orders:order.toRoadmap')}
          </Link>
        </>
      )}
    </>
  );
}
