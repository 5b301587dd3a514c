import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationsContract } from '#domain/notifications/contract.ts';
import {
  addressSchema,
  QUIET,
  type MailSettings as Settings,
  USUAL_HOUR,
} from '#domain/notifications/model.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from './Notices.module.css';

/** Where the daily letter goes, or that this installation sends none. */
export function MailSettings() {
  const { t } = useTranslation();
  const settings = useQuery(read(notificationsContract.getMailSettings, {}));
  return (
    <section aria-labelledby="mail-settings" className={styles.mail}>
      <h2 id="mail-settings" className={styles.heading}>
        {t('mail:settings.title')}
      </h2>
      <Loaded query={settings} rows={2}>
        {(found) =>
          found.isConfigured ? (
            <Form own={found.own} />
          ) : (
            <p className={styles.quiet}>{t('mail:settings.off')}</p>
          )
        }
      </Loaded>
    </section>
  );
}

function Form({ own }: { readonly own: Settings['own'] }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(own?.address ?? '');
  const [hour, setHour] = useState<number | string>(own?.hour ?? USUAL_HOUR);
  const [isOn, setIsOn] = useState(own?.isOn ?? true);
  const [tried, setTried] = useState(false);
  const save = useChange(notificationsContract.setMailSettings);
  const written = addressSchema.safeParse({ address: address.trim(), hour: Number(hour), isOn });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (written.success) save.mutate({ body: written.data });
      }}
    >
      <p className={styles.quiet}>{t('mail:settings.lead')}</p>
      {own?.isRefused && <p role="alert">{t('mail:settings.refused')}</p>}
      <TextInput
        type="email"
        label={t('mail:settings.address')}
        autoComplete="email"
        value={address}
        maxLength={200}
        error={tried && !written.success ? t('mail:settings.wrong') : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <NumberInput
        label={t('mail:settings.hour')}
        min={QUIET.until}
        max={QUIET.from - 1}
        clampBehavior="strict"
        value={hour}
        onChange={setHour}
      />
      <Checkbox
        label={t('mail:settings.isOn')}
        checked={isOn}
        onChange={(event) => setIsOn(event.currentTarget.checked)}
      />
      {save.error && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('mail:settings.save')}
        </Button>{' '}
        {save.isSuccess && <span role="status">{t('mail:settings.saved')}</span>}
      </div>
    </form>
  );
}
