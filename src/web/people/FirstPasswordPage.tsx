import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { wayBack } from '#web/lib/search.ts';
import { SessionProvider, sessionQuery } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import styles from './LoginPage.module.css';

/** The only step that is open with a password that somebody else has issued. */
export function FirstPasswordPage() {
  const { t } = useTranslation();
  const { data } = useQuery(sessionQuery);
  const client = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ strict: false });
  const leave = useChange(peopleContract.signOut, {
    refreshes: [],
    onSuccess: () => location.assign('/login'),
  });
  if (!data?.signedIn) return null;

  const goOn = async () => {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(wayBack(to));
  };
  return (
    <SessionProvider signedIn={data.signedIn}>
      <main className={styles.page}>
        <title>{t('documentTitle', { page: t('account:password.firstTitle') })}</title>
        <section className={styles.card}>
          <p className={styles.product}>{t('name')}</p>
          <p className={styles.purpose}>{data.signedIn.user.fullName}</p>
          <h1 className={styles.title}>{t('account:password.firstTitle')}</h1>
          <p>{t('account:password.firstLead')}</p>
          <ChangePasswordForm currentLabel={t('account:password.issued')} onChanged={() => void goOn()}>
            <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({})}>
              {t('user.signOut')}
            </Button>
          </ChangePasswordForm>
          {leave.error && <ErrorNotice error={leave.error} />}
        </section>
      </main>
    </SessionProvider>
  );
}
