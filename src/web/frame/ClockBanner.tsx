import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { sessionQuery, useCan, useSession } from '#web/lib/session.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './ClockBanner.module.css';

/** Business time is not today's: everybody is told, its keeper can move it. */
export function ClockBanner() {
  const { t } = useTranslation();
  const { today, conditional } = useSession();
  const { data: session } = useQuery(sessionQuery);
  // Outside of a demonstration nobody moves the date, whatever the rights.
  const canMove = useCan('clock.move') && (session?.demoAccounts.length ?? 0) > 0;
  const [opened, setOpened] = useState(false);
  if (!conditional && !canMove) return null;
  const words = conditional
    ? t('clock.banner', { day: formatDay(today) })
    : t('clock.real', { day: formatDay(today) });

  return (
    <div className={styles.banner} data-conditional={conditional || undefined}>
      <Icon name="clock" />
      {canMove ? (
        <button type="button" className={styles.move} onClick={() => setOpened(true)}>
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('clock.title')} size="sm">
        <ClockForm today={today} conditional={conditional} onMoved={() => setOpened(false)} />
      </Dialog>
    </div>
  );
}

interface FormProps {
  readonly today: LocalDate;
  readonly conditional: boolean;
  readonly onMoved: () => void;
}

function ClockForm({ today, conditional, onMoved }: FormProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState<LocalDate>(today);
  const move = useChange(directoryContract.moveClock, { onSuccess: onMoved });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate({ body: { businessOn: day } });
      }}
    >
      <Stack>
        <p className={styles.explanation}>{t('clock.explanation')}</p>
        <TextInput
          data-autofocus
          type="date"
          label={t('clock.label')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        {move.error && <ErrorNotice error={move.error} />}
        <Group justify="space-between">
          {conditional && (
            <Button
              variant="default"
              disabled={move.isPending}
              onClick={() => move.mutate({ body: { businessOn: null } })}
            >
              {t('clock.today')}
            </Button>
          )}
          <Button type="submit" loading={move.isPending} ml="auto">
            {t('clock.move')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
