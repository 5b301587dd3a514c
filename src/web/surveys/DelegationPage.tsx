import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isGuest } from '#domain/surveys/access.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { sessionQuery } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './LinkPage.module.css';

/**
 * A personal link to one section: enters and goes there, or says in words why it opens nothing. Where somebody with
 * a name is signed in, asks first: the link would sign them out.
 */
export function DelegationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const begun = useRef(false);
  const open = useChange(surveysContract.openDelegation, {
    refreshes: [],
    onSuccess: async ({ formId, section }) => {
      client.clear();
      await client.fetchQuery(sessionQuery);
      await navigate({ to: '/surveys/$formId', params: { formId }, search: { section }, replace: true });
    },
  });

  const { data: session, isPending } = useQuery(sessionQuery);
  const present =
    session?.signedIn && !isGuest(session.signedIn) ? session.signedIn.user.fullName : undefined;
  const enter = () => open.mutate({ body: { token: tokenInAddress() } });

  useEffect(() => {
    if (begun.current || isPending || present !== undefined) return;
    begun.current = true;
    open.mutate({ body: { token: tokenInAddress() } });
  }, [open, isPending, present]);

  return (
    <main className={styles.page}>
      <title>{t('documentTitle', { page: t('delegation:linkTitle') })}</title>
      <h1>{t('delegation:linkTitle')}</h1>
      {open.error ? (
        <ErrorNotice error={open.error} />
      ) : present !== undefined && open.isIdle ? (
        <>
          <p>{t('delegation:present', { name: present })}</p>
          <Button onClick={enter}>{t('delegation:enter')}</Button>
        </>
      ) : (
        <p role="status">{t('delegation:opening')}</p>
      )}
    </main>
  );
}

/** Of a length that the server reads: a link cut short or doubled by a mail is told to be none. */
const tokenInAddress = () => location.hash.slice(1, 101).padEnd(20, '-');
