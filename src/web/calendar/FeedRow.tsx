import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarFeed } from '#domain/calendar/model.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Calendar.module.css';

interface Props {
  readonly organization: OrganizationRef;
  readonly feed?: CalendarFeed;
  readonly busy: boolean;
  readonly onMake: (organization: OrganizationRef) => void;
  readonly onRevoke?: () => void;
}

/** An organisation with its link, or with none yet. */
export function FeedRow({ organization, feed, busy, onMake, onRevoke }: Props) {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      <div>
        {feed ? (
          <>
            <strong>{organization.name}</strong>
            <FeedFacts feed={feed} />
          </>
        ) : (
          t('calendar:none', { organization: organization.name })
        )}
      </div>
      <Group gap="xs">
        <Button
          variant={feed ? 'default' : 'filled'}
          size="compact-md"
          loading={busy}
          onClick={() => onMake(organization)}
        >
          {feed ? t('calendar:makeNew') : t('calendar:make')}
        </Button>
        {onRevoke && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('calendar:revokeOf', { organization: organization.name })}
            onClick={onRevoke}
          >
            {t('calendar:revoke')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function FeedFacts({ feed: { madeBy, madeAt, readAt } }: { readonly feed: CalendarFeed }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const made = t('calendar:by', { by: madeBy, moment: formatMoment(madeAt, timeZone) });
  const read = readAt
    ? t('calendar:read', { moment: formatMoment(readAt, timeZone) })
    : t('calendar:notRead');
  return (
    <p className={styles.quiet}>
      {made}; {read}
    </p>
  );
}
