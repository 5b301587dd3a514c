import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { sessionQuery } from '#web/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './Survey.module.css';

/** A personal link to one section: enters and goes there, or says in words why it opens nothing. */
export function LinkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const begun = useRef(false);
  const open = useChange(surveysContract.openLink, {
    refreshes: [],
    onSuccess: async ({ formId, section }) => {
      client.clear();
      await client.fetchQuery(sessionQuery);
      await navigate({ to: '/surveys/$formId', params: { formId }, search: { section }, replace: true });
    },
  });

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    open.mutate({ body: { token: location.hash.slice(1).padEnd(20, '-') } });
  }, [open]);

  return (
    <main className={styles.linkPage}>
      <title>{t('documentTitle', { page: t('surveys:delegation.linkTitle') })}</title>
      <h1>{t('surveys:delegation.linkTitle')}</h1>
      {open.error ? (
        <ErrorNotice error={open.error} />
      ) : (
        <p role="status">{t('surveys:delegation.opening')}</p>
      )}
    </main>
  );
}
