import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { ShiftRequest } from '#domain/assignments/shifts/model.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from '../Assignments.module.css';
import { ShiftDecision } from './ShiftDecision.tsx';

/** What waits for the person's word on another day, the first asked before the others. */
export function ShiftsPage() {
  const { t } = useTranslation();
  const { page = 1 } = useSearch({ from: '/frame/assignments/shifts' });
  const navigate = useNavigate({ from: '/assignments/shifts' });
  const requests = useQuery(read(shiftsContract.listShiftRequests, { query: { page } }));
  return (
    <Page
      title={t('shifts:title')}
      lead={
        requests.data && requests.data.total > 0
          ? t('shifts:lead', { count: requests.data.total })
          : undefined
      }
      back={{ to: '/assignments', words: t('assignments:back') }}
    >
      <Loaded query={requests} rows={8}>
        {({ items, total, pageSize }) =>
          total === 0 ? (
            <EmptyState>{t('shifts:empty')}</EmptyState>
          ) : (
            <>
              <RequestTable requests={items} />
              <Pages
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(next) => void navigate({ search: { page: next } })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function RequestTable({ requests }: { readonly requests: readonly ShiftRequest[] }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const columns: Column<ShiftRequest>[] = [
    {
      key: 'assignment',
      header: t('shifts:column.assignment'),
      heading: true,
      render: ({ assignment, organization, municipality }) => (
        <>
          <Link to="/assignments/$id" params={{ id: assignment.id }} className={styles.title}>
            {t(`plans:item.${assignment.kind}`, { number: assignment.number })}. {assignment.title}
          </Link>
          <span className={styles.secondary}>
            {[organization.name, municipality?.name].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'days',
      header: t('shifts:column.days'),
      unbroken: true,
      render: ({ fromOn, wantedOn }) =>
        t('shifts:fromTo', { from: formatDay(fromOn), to: formatDay(wantedOn) }),
    },
    {
      key: 'reason',
      header: t('shifts:column.reason'),
      render: ({ reason, by, at }) => (
        <>
          {reason}
          <span className={styles.secondary}>
            {t('shifts:by', { by, moment: formatMoment(at, region.timeZone) })}
          </span>
        </>
      ),
    },
    {
      key: 'earlier',
      header: t('shifts:column.earlier'),
      render: ({ shifted: { times, days } }) =>
        times > 0 ? t('assignments:shifted', { count: times, days }) : t('shifts:never'),
    },
    {
      key: 'decision',
      header: t('shifts:column.decision'),
      render: (request) => (
        <ShiftDecision
          assignmentId={request.assignment.id}
          shift={request}
          of={`${request.organization.name}, ${request.assignment.number}`}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('shifts:caption')}
      columns={columns}
      rows={requests}
      rowKey={({ id }) => id}
      cards
    />
  );
}
