import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationsContract } from '#domain/notifications/contract.ts';
import { type Letter, letterStates } from '#domain/notifications/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import styles from './Notices.module.css';

const toneOf = {
  queued: 'neutral',
  sending: 'info',
  sent: 'done',
  unknown: 'soon',
  failed: 'danger',
} as const satisfies Record<Letter['state'], Tone>;

/** The outbox, for who keeps the installation. */
export function LettersPage() {
  const { t } = useTranslation();
  const { region } = useSession();
  const { page = 1, state } = useSearch({ from: '/frame/letters' });
  const navigate = useNavigate({ from: '/letters' });
  const letters = useQuery(read(notificationsContract.listLetters, { query: { page, state } }));
  const columns: Column<Letter>[] = [
    { key: 'person', header: t('mail:outbox.column.person'), heading: true, render: ({ person }) => person },
    {
      key: 'state',
      header: t('mail:outbox.column.state'),
      render: (letter) => (
        <>
          <StatusBadge tone={toneOf[letter.state]}>{t(`mail:outbox.state.${letter.state}`)}</StatusBadge>
          {letter.isDoubted && <p className={styles.quiet}>{t('mail:outbox.doubted')}</p>}
        </>
      ),
    },
    { key: 'attempts', header: t('mail:outbox.column.attempts'), render: ({ attempts }) => attempts },
    {
      key: 'at',
      header: t('mail:outbox.column.at'),
      unbroken: true,
      render: ({ at }) => formatMoment(at, region.timeZone),
    },
    { key: 'error', header: t('mail:outbox.column.error'), render: ({ error }) => error },
  ];
  return (
    <Page title={t('mail:outbox.title')} lead={t('mail:outbox.lead')}>
      <Filters active={Number(state !== undefined)}>
        <SelectFilter
          label={t('mail:outbox.filter')}
          value={state}
          options={letterStates.map((value) => ({ value, label: t(`mail:outbox.state.${value}`) }))}
          onChange={(wanted) => void navigate({ search: { state: wanted }, replace: true })}
        />
      </Filters>
      <Loaded query={letters} rows={8}>
        {({ items, total, pageSize }) =>
          total === 0 ? (
            <EmptyState>{t('mail:outbox.empty')}</EmptyState>
          ) : (
            <>
              <DataTable
                caption={t('mail:outbox.title')}
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
                cards
              />
              <Pages
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(next) => void navigate({ search: { page: next, state } })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
