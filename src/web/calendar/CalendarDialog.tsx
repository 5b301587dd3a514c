import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarContract } from '#domain/calendar/contract.ts';
import type { CalendarFeed } from '#domain/calendar/model.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import type { SignedIn } from '#domain/people/model.ts';
import { reachOf } from '#domain/rights.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog, Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Calendar.module.css';
import { FeedRow } from './FeedRow.tsx';
import { MadeFeed } from './MadeFeed.tsx';
import { OtherOrganization } from './OtherOrganization.tsx';

type Asking = { readonly what: 'revoke' | 'replace'; readonly feed: CalendarFeed };

/** Links in use, a new one, and the address of it, once. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const [page, setPage] = useState(1);
  const [asking, setAsking] = useState<Asking>();
  const feeds = useQuery(read(calendarContract.listFeeds, { query: { page } }));
  const refreshes = [calendarContract.listFeeds];
  const done = () => setAsking(undefined);
  const make = useChange(calendarContract.makeFeed, {
    refreshes,
    onSuccess: done,
    // Another link may have been made meanwhile: the list shows it beside the reason.
    onError: () => void feeds.refetch(),
  });
  const revoke = useChange(calendarContract.revokeFeed, { refreshes, onSuccess: done });
  const makeFor = ({ id }: OrganizationRef, replaces: CalendarFeed['id'] | null = null) =>
    make.mutate({ body: { organizationId: id, replaces } });

  return (
    <Dialog
      opened
      size="lg"
      title={t('calendar:title')}
      onClose={onClose}
      persistent={asking !== undefined || make.data !== undefined}
    >
      {make.data ? (
        <MadeFeed feed={make.data.feed} token={make.data.token} onDone={make.reset} />
      ) : (
        <Stack>
          <p className={styles.words}>{t('calendar:lead')}</p>
          <p className={styles.quiet}>{t('calendar:secret')}</p>
          <Loaded query={feeds} rows={2}>
            {({ items, total, pageSize }) => (
              <>
                <FeedList feeds={items} busy={make.isPending} onMake={makeFor} onAsk={setAsking} />
                <Pages page={page} pageSize={pageSize} total={total} onPage={setPage} />
                {managesAll(session) && <OtherOrganization busy={make.isPending} onMake={makeFor} />}
              </>
            )}
          </Loaded>
          {make.error && !asking && <ErrorNotice error={make.error} />}
        </Stack>
      )}
      {asking && (
        <ConfirmDialog
          opened
          title={t(`calendar:ask.${asking.what}`)}
          confirmLabel={asking.what === 'revoke' ? t('calendar:revoke') : t('calendar:makeNew')}
          busy={make.isPending || revoke.isPending}
          error={asking.what === 'revoke' ? revoke.error : make.error}
          onClose={done}
          onConfirm={() =>
            asking.what === 'revoke'
              ? revoke.mutate({ params: { id: asking.feed.id } })
              : makeFor(asking.feed.organization, asking.feed.id)
          }
        >
          {t(`calendar:ask.${asking.what}Text`, { organization: asking.feed.organization.name })}
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

interface ListProps {
  readonly feeds: readonly CalendarFeed[];
  readonly busy: boolean;
  readonly onMake: (organization: OrganizationRef) => void;
  readonly onAsk: (asking: Asking) => void;
}

/** Own organisations without a link come first; what would end a living link is asked before. */
function FeedList({ feeds, busy, onMake, onAsk }: ListProps) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <ul className={styles.feeds} aria-label={t('calendar:list')}>
      {ownWithout(session, feeds).map((organization) => (
        <FeedRow key={organization.id} organization={organization} busy={busy} onMake={onMake} />
      ))}
      {feeds.map((feed) => (
        <FeedRow
          key={feed.id}
          organization={feed.organization}
          feed={feed}
          busy={busy}
          onMake={() => onAsk({ what: 'replace', feed })}
          onRevoke={() => onAsk({ what: 'revoke', feed })}
        />
      ))}
    </ul>
  );
}

/** Organisations for which the person reports and that have no link. */
function ownWithout({ appointments }: SignedIn, feeds: readonly CalendarFeed[]): OrganizationRef[] {
  const own = appointments
    .filter(({ role }) => reachOf(role, 'calendar.manage') !== undefined)
    .map(({ organization }) => organization);
  const unique = new Map(own.map((organization) => [organization.id, organization]));
  for (const { organization } of feeds) unique.delete(organization.id);
  return [...unique.values()];
}

const managesAll = ({ appointments }: SignedIn) =>
  appointments.some(({ role }) => reachOf(role, 'calendar.manage') === 'region');
