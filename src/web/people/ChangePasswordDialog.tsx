import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import { passwordSchema } from '#domain/people/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';

const minLength = passwordSchema.minLength ?? 1;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ChangePasswordDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('account:password.change')} size="sm">
      <ChangePasswordForm onClose={onClose} />
    </Dialog>
  );
}

function ChangePasswordForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = next.length < minLength;
  const change = useChange(peopleContract.changePassword, {
    refreshes: [],
    onSuccess: () => {
      notifications.show({ message: t('account:password.changed') });
      onClose();
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort) change.mutate({ body: { current, next } });
  };
  const visibility = { 'aria-label': t('account:signIn.showPassword') };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          data-autofocus
          label={t('account:password.current')}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={visibility}
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t('account:password.next')}
          description={t('account:password.rule', { count: minLength })}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={tried && tooShort ? t('account:password.rule', { count: minLength }) : undefined}
          visibilityToggleButtonProps={visibility}
          maxLength={200}
          required
          withAsterisk={false}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('account:password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
