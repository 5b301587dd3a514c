import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsContract } from '#domain/people/contract.sessions.ts';
import type { OwnSession } from '#domain/people/model.sessions.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';

/** A person's own sessions: what is not theirs any more, they end. */
export function SessionsPage() {
  const { t } = useTranslation();
  const query = useQuery(read(sessionsContract.listSessions, {}));
  const refreshes = [sessionsContract.listSessions];
  const told = (message: string) => ({ refreshes, onSuccess: () => void notifications.show({ message }) });
  const end = useChange(sessionsContract.endSession, told(t('sessions:ended')));
  const endOthers = useChange(sessionsContract.endOtherSessions, told(t('sessions:othersEnded')));
  const columns = useColumns((id) => end.mutate({ params: { id } }));
  const error = end.error ?? endOthers.error;
  const hasOthers = query.data?.some(({ current }) => !current);

  return (
    <Page
      title={t('sessions:title')}
      lead={t('sessions:lead')}
      actions={
        hasOthers && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('sessions:endOthers')}
          </Button>
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      <Loaded query={query} rows={2}>
        {(rows) => (
          <DataTable
            caption={t('sessions:title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            cards
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(onEnd: (id: OwnSession['id']) => void): Column<OwnSession>[] {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const nameOf = ({ browser, system }: OwnSession) =>
    t('sessions:where', {
      browser: t(`sessions:browsers.${browser}`),
      system: t(`sessions:systems.${system}`),
    });
  return [
    { key: 'browser', header: t('sessions:browser'), heading: true, render: nameOf },
    {
      key: 'openedAt',
      header: t('sessions:openedAt'),
      render: ({ openedAt }) => formatMoment(openedAt, timeZone),
    },
    { key: 'seenAt', header: t('sessions:seenAt'), render: ({ seenAt }) => formatMoment(seenAt, timeZone) },
    {
      key: 'action',
      header: t('sessions:action'),
      render: (session) =>
        session.current ? (
          <StatusBadge tone="info" icon="check">
            {t('sessions:current')}
          </StatusBadge>
        ) : (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('sessions:endOne', { name: nameOf(session) })}
            onClick={() => onEnd(session.id)}
          >
            {t('sessions:end')}
          </Button>
        ),
    },
  ];
}
