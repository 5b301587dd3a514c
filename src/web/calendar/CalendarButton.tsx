import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';

/** For those who may give the calendar of an organisation away. */
export function CalendarButton() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (!useCan('calendar.manage')) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="calendar" />} onClick={() => setOpened(true)}>
        {t('calendar:open')}
      </Button>
      {opened && <CalendarDialog onClose={() => setOpened(false)} />}
    </>
  );
}
