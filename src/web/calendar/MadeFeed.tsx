import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { calendarContract } from '#domain/calendar/contract.ts';
import type { CalendarFeed } from '#domain/calendar/model.ts';
import { addressOf } from '#web/lib/api.ts';
import { CopyValue } from '#web/ui/CopyValue.tsx';
import styles from './Calendar.module.css';

interface Props {
  readonly feed: CalendarFeed;
  readonly token: string;
  readonly onDone: () => void;
}

/** The only time that the address is shown. */
export function MadeFeed({ feed, token, onDone }: Props) {
  const { t } = useTranslation();
  const address = `${location.origin}${addressOf(calendarContract.getCalendar, { params: { token } })}`;
  return (
    <Stack>
      <p role="status" className={styles.words}>
        {t('calendar:madeFor', { organization: feed.organization.name })}
      </p>
      <code className={styles.address}>{address}</code>
      <p className={styles.words}>{t('calendar:howTo')}</p>
      <p className={styles.words}>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendar:subscribe')}</a>
      </p>
      <Group justify="space-between">
        <CopyValue value={address} autoFocus />
        <Button onClick={onDone}>{t('calendar:done')}</Button>
      </Group>
    </Stack>
  );
}
