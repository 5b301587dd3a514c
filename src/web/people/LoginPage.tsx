import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoAccount } from '#domain/people/model.ts';
import { wayBack } from '#web/lib/search.ts';
import { sessionQuery, useSignedIn } from '#web/lib/session.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import styles from './LoginPage.module.css';
import { SignInForm } from './SignInForm.tsx';

export function LoginPage() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/login' });
  const { data: session } = useQuery(sessionQuery);
  const router = useRouter();
  const onSignedIn = useSignedIn();
  const [chosen, setChosen] = useState<DemoAccount>();
  const demoAccounts = session?.demoAccounts ?? [];

  return (
    <main className={styles.page}>
      <title>{t('documentTitle', { page: t('account:signIn.title') })}</title>
      <div className={styles.columns}>
        <section className={styles.card}>
          <p className={styles.product}>{t('name')}</p>
          <p className={styles.purpose}>{t('account:signIn.purpose')}</p>
          <h1 className={styles.title}>{t('account:signIn.title')}</h1>
          <SignInForm
            key={chosen?.login}
            account={chosen}
            onSignedIn={(signedIn) => {
              onSignedIn(signedIn);
              router.history.push(wayBack(to));
            }}
          />
          <nav aria-label={t('account:signIn.about')} className={styles.about}>
            <Link to="/personal-data">{t('account:signIn.personalData')}</Link>
            <Link to="/accessibility">{t('account:signIn.accessibility')}</Link>
          </nav>
        </section>
        {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={setChosen} />}
      </div>
    </main>
  );
}
