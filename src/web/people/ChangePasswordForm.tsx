import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import { passwordSchema } from '#domain/people/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';

const minLength = passwordSchema.minLength ?? 1;

interface Props {
  /** How the password of now is called. */
  readonly currentLabel: string;
  readonly onChanged: () => void;
  /** What else can be done instead. */
  readonly children?: ReactNode;
}

export function ChangePasswordForm({ currentLabel, onChanged, children }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = next.length < minLength;
  const change = useChange(peopleContract.changePassword, { refreshes: [], onSuccess: onChanged });
  const refusedNext = change.error?.detail.field === 'next';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort) change.mutate({ body: { current, next } });
  };
  const visibility = { 'aria-label': t('account:signIn.showPassword') };
  const rule = t('account:password.rule', { count: minLength });
  const nextError = tried && tooShort ? rule : refusedNext ? errorText(change.error) : undefined;

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          data-autofocus
          label={currentLabel}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={visibility}
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t('account:password.next')}
          description={rule}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={nextError}
          visibilityToggleButtonProps={visibility}
          maxLength={200}
          required
          withAsterisk={false}
        />
        {change.error && !refusedNext && <ErrorNotice error={change.error} />}
        <Group justify="flex-end">
          {children}
          <Button type="submit" loading={change.isPending}>
            {t('account:password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
