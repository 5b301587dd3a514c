import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { journalContract } from '#domain/journal/contract.ts';
import type { JournalQuery, journalEntrySchema } from '#domain/journal/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import styles from './JournalPage.module.css';
import { eventText, JournalDetail, JournalSubject } from './JournalWords.tsx';

type Entry = z.output<typeof journalEntrySchema>;

/** Who did what and when, newest first, page by page; what is asked for lives in the address. */
export function JournalPage() {
  const { t } = useTranslation();
  const { region, conditional } = useSession();
  const asked = useSearch({ from: '/frame/journal' });
  const journal = useQuery({
    ...read(journalContract.listJournal, { query: asked }),
    placeholderData: keepPreviousData,
  });

  return (
    <Page title={t('journal:title')} lead={t(conditional ? 'journal:leadOfDemo' : 'journal:lead')}>
      <JournalFilters asked={asked} />
      {asked.subject && (
        <p className={styles.only}>
          {t('journal:only')} <JournalSubject subject={asked.subject} />{' '}
          <Link to="/journal" search={{ ...asked, subject: undefined, before: undefined }}>
            {t('journal:all')}
          </Link>
        </p>
      )}
      <Loaded query={journal} rows={20}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? (
              <EmptyState>{t(isNarrowed(asked) ? 'state.nothingFound' : 'journal:empty')}</EmptyState>
            ) : (
              <DataTable
                caption={t('journal:title')}
                columns={columnsOf(t, region.timeZone, asked)}
                rows={items}
                rowKey={({ id }) => id}
                cards
              />
            )}
            <OtherPages asked={asked} last={more ? items.at(-1) : undefined} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const isNarrowed = (asked: JournalQuery) => Object.values(asked).some((value) => value !== undefined);

interface OtherPagesProps {
  readonly asked: JournalQuery;
  /** The row after which more was written earlier. */
  readonly last: Entry | undefined;
}

function OtherPages({ asked, last }: OtherPagesProps) {
  const { t } = useTranslation();
  if (!last && !asked.before) return null;
  return (
    <nav aria-label={t('pages.nav')} className={styles.pages}>
      {asked.before && (
        <LinkButton to="/journal" search={{ ...asked, before: undefined }} variant="default">
          {t('journal:latest')}
        </LinkButton>
      )}
      {last && (
        <LinkButton to="/journal" search={{ ...asked, before: last.id }} variant="default">
          {t('journal:earlier')}
        </LinkButton>
      )}
    </nav>
  );
}

function columnsOf(t: TFunction, timeZone: string, asked: JournalQuery): Column<Entry>[] {
  return [
    { key: 'at', header: t('journal:at'), render: ({ at }) => formatMoment(at, timeZone) },
    {
      key: 'user',
      header: t('journal:who'),
      render: ({ user }) =>
        user ? (
          <Link to="/journal" search={{ ...asked, person: user, before: undefined }}>
            {user}
          </Link>
        ) : (
          t('journal:system')
        ),
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
