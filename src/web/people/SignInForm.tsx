import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import type { DemoAccount, SignedIn } from '#domain/people/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';

interface Props {
  readonly account?: DemoAccount | undefined;
  /** Who is coming back: only the password is asked. */
  readonly login?: string;
  readonly onSignedIn: (signedIn: SignedIn) => void;
}

export function SignInForm({ account, login: known, onSignedIn }: Props) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(known ?? account?.login ?? '');
  const [password, setPassword] = useState(account?.password ?? '');
  const signIn = useChange(peopleContract.signIn, { refreshes: [], onSuccess: onSignedIn });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { login, password } });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('account:signIn.login')}
          readOnly={known !== undefined}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordInput
          label={t('account:signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('account:signIn.showPassword') }}
        />
        {signIn.error && <ErrorNotice error={signIn.error} />}
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('account:signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
