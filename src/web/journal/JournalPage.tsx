import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { journalContract } from '#domain/journal/contract.ts';
import type { journalEntrySchema } from '#domain/journal/model.ts';
import { call } from '#web/lib/api.ts';
import { formatMoment } from '#web/lib/format.ts';
import { keyOf } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './JournalPage.module.css';
import { eventText, JournalDetail, JournalSubject } from './JournalWords.tsx';

type Entry = z.output<typeof journalEntrySchema>;

/** Who did what and when, newest first. */
export function JournalPage() {
  const { t } = useTranslation();
  const { region } = useSession();
  const { subject } = useSearch({ from: '/frame/journal' });
  const journal = useInfiniteQuery({
    queryKey: [...keyOf(journalContract.listJournal, { query: { subject } }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(journalContract.listJournal, { query: { subject, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ items, more }) => (more ? items.at(-1)?.id : undefined),
  });

  return (
    <Page title={t('journal:title')} lead={t('journal:lead')}>
      {subject && (
        <p className={styles.only}>
          {t('journal:only')} <JournalSubject subject={subject} />{' '}
          <Link to="/journal">{t('journal:all')}</Link>
        </p>
      )}
      <Loaded query={journal} rows={20}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (entries.length === 0) return <EmptyState>{t('journal:empty')}</EmptyState>;
          return (
            <DataTable
              caption={t('journal:title')}
              columns={columnsOf(t, region.timeZone)}
              rows={entries}
              rowKey={({ id }) => id}
              cards
            />
          );
        }}
      </Loaded>
      {journal.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={journal.isFetchingNextPage}
          onClick={() => void journal.fetchNextPage()}
        >
          {t('journal:more')}
        </Button>
      )}
    </Page>
  );
}

function columnsOf(t: TFunction, timeZone: string): Column<Entry>[] {
  return [
    { key: 'at', header: t('journal:at'), render: ({ at }) => formatMoment(at, timeZone) },
    {
      key: 'user',
      header: t('journal:who'),
      render: ({ user }) => user ?? t('journal:system'),
    },
    {
      key: 'event',
      header: t('journal:what'),
      heading: true,
      render: ({ event }) => eventText(t, event),
    },
    {
      key: 'subject',
      header: t('journal:subject'),
      render: ({ subject }) => subject && <JournalSubject subject={subject} />,
    },
    {
      key: 'detail',
      header: t('journal:detail'),
      render: ({ detail }) => <JournalDetail detail={detail} />,
    },
  ];
}
