import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noticesContract } from '#domain/assignments/notices/contract.ts';
import type { Notice } from '#domain/assignments/notices/model.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { MailSettings } from './MailSettings.tsx';
import styles from './Notices.module.css';

/** What the person was told of terms; opening one marks it as read. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { page = 1, unread } = useSearch({ from: '/frame/notices' });
  const navigate = useNavigate({ from: '/notices' });
  const notices = useQuery(read(noticesContract.listNotices, { query: { page, unread } }));
  const canReadLetters = useCan('letter.read');
  const mark = useChange(noticesContract.readNotices);
  const anyUnread = notices.data?.items.some(({ isRead }) => !isRead) ?? false;
  return (
    <Page
      title={t('notices:title')}
      lead={t('notices:lead')}
      actions={
        anyUnread && (
          <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ body: {} })}>
            {t('notices:readAll')}
          </Button>
        )
      }
    >
      <Filters active={Number(unread !== undefined)}>
        <SelectFilter
          label={t('notices:filter.state')}
          value={unread}
          options={[{ value: 'yes', label: t('notices:filter.unread') }]}
          onChange={(wanted) => void navigate({ search: { unread: wanted }, replace: true })}
        />
      </Filters>
      <Loaded query={notices} rows={8}>
        {({ items, total, pageSize }) =>
          total === 0 ? (
            <EmptyState>{t(unread ? 'notices:nothingUnread' : 'notices:empty')}</EmptyState>
          ) : (
            <>
              <ol className={styles.plain}>
                {items.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} onOpen={(id) => mark.mutate({ body: { id } })} />
                ))}
              </ol>
              <Pages
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(next) => void navigate({ search: { page: next, unread } })}
              />
            </>
          )
        }
      </Loaded>
      <MailSettings />
      {canReadLetters && <Link to="/letters">{t('mail:outbox.open')}</Link>}
    </Page>
  );
}

interface RowProps {
  readonly notice: Notice;
  readonly onOpen: (id: Notice['id']) => void;
}

function NoticeRow({ notice: { id, rung, item, dueOn, count, at, isRead }, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  return (
    <li className={styles.step}>
      <div>
        <Link to="/assignments" search={{ planItemId: item.id }} onClick={() => !isRead && onOpen(id)}>
          {isRead ? (
            t(`notices:rung.${rung}`, { day: formatDay(dueOn) })
          ) : (
            <strong>{t(`notices:rung.${rung}`, { day: formatDay(dueOn) })}</strong>
          )}
        </Link>
        <span className={styles.secondary}>
          {t(`plans:item.${item.kind}`, { number: item.number })}. {item.title}
        </span>
        <span className={styles.secondary}>
          {[
            t('notices:count', { count }),
            formatMoment(at, region.timeZone),
            t(isRead ? 'notices:read' : 'notices:unread'),
          ].join(', ')}
        </span>
      </div>
    </li>
  );
}
