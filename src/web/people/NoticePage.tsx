import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './NoticePage.module.css';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page that is open to everybody, also before signing in. */
export function NoticePage({ title, lead, children }: Props) {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <title>{t('documentTitle', { page: title })}</title>
      <h1>{title}</h1>
      <p>{lead}</p>
      {children}
      <nav aria-label={t('account:signIn.about')} className={styles.links}>
        <Link to="/login">{t('notices:back')}</Link>
        <Link to="/personal-data">{t('account:signIn.personalData')}</Link>
        <Link to="/accessibility">{t('account:signIn.accessibility')}</Link>
      </nav>
    </main>
  );
}
