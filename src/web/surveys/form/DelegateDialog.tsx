import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import { addDays } from '#domain/kernel/dates.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { LONGEST_DELEGATION_DAYS } from '#domain/surveys/model.delegation.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { CopyValue } from '#web/ui/CopyValue.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from '../Survey.module.css';

interface Props {
  readonly form: SurveyForm;
  readonly section: Section;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const USUAL_DAYS = 7;

/** To whom and until when; then the link, once. */
export function DelegateDialog({ form, section, opened, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [to, setTo] = useState('');
  const [until, setUntil] = useState(addDays(today, USUAL_DAYS));
  const give = useChange(surveysContract.delegateSection, { refreshes: [] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ params: { id: form.id }, body: { section: section.id, to, until } });
  };
  return (
    <Dialog opened={opened} title={t('delegation:title', { section: section.title })} onClose={onClose}>
      {give.data ? (
        <Stack>
          <p role="status">
            {t('delegation:made', {
              to: give.data.delegation.to,
              day: formatDay(give.data.delegation.until),
            })}
          </p>
          <code className={styles.link}>{addressOfLink(give.data.token)}</code>
          <Group justify="space-between">
            <CopyValue value={addressOfLink(give.data.token)} />
            <Button onClick={onClose}>{t('delegation:close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <p>{t('delegation:note')}</p>
            <TextInput
              data-autofocus
              label={t('delegation:to')}
              description={t('delegation:toHint')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              minLength={3}
              maxLength={120}
              required
              withAsterisk={false}
            />
            <TextInput
              type="date"
              label={t('delegation:until')}
              value={until}
              min={today}
              max={addDays(today, LONGEST_DELEGATION_DAYS)}
              onChange={(event) => setUntil(event.currentTarget.value)}
              required
              withAsterisk={false}
            />
            {give.error && <ErrorNotice error={give.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('actions.cancel')}
              </Button>
              <Button type="submit" loading={give.isPending}>
                {t('delegation:make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

/** The token stands behind `#`: it reaches no log of a server on the way. */
const addressOfLink = (token: string) => `${location.origin}/link#${token}`;
