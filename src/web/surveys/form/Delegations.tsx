import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Delegation } from '#domain/surveys/model.delegation.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { isDelegable } from '#domain/surveys/rules.delegation.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { surveyFormQuery } from '../queries.ts';
import styles from '../Survey.module.css';
import { DelegateDialog } from './DelegateDialog.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly section: Section;
}

/** To whom the open section is given; gives it away and takes it back. */
export function Delegations({ form, section }: Props) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const { store } = useOpenForm();
  const reload = useReload(form);
  if (!useCan('survey.delegate') || !form.actions.includes('fill')) return null;
  return (
    <div className={styles.delegations}>
      {form.delegations
        .filter((one) => one.section === section.id)
        .map((delegation) => (
          <Given key={delegation.id} form={form} delegation={delegation} />
        ))}
      {isDelegable(store.def, section.id) ? (
        <button type="button" className={styles.link} onClick={() => setGiving(true)}>
          {t('delegation:give')}
        </button>
      ) : (
        <p className={styles.secondary}>{t('delegation:ofPeople')}</p>
      )}
      {giving && (
        <DelegateDialog
          form={form}
          section={section}
          opened
          onClose={() => {
            setGiving(false);
            reload();
          }}
        />
      )}
    </div>
  );
}

function Given({ form, delegation }: { readonly form: SurveyForm; readonly delegation: Delegation }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const [asking, setAsking] = useState(false);
  const reload = useReload(form);
  const revoke = useChange(surveysContract.revokeDelegation, {
    refreshes: [],
    onSuccess: () => {
      setAsking(false);
      reload();
    },
  });
  const { to, until, openedAt } = delegation;
  const state = openedAt
    ? t('delegation:opened', { moment: formatMoment(openedAt, timeZone) })
    : t('delegation:notOpened');
  return (
    <p className={styles.line}>
      {t('delegation:given', { to, day: formatDay(until), state })}{' '}
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('delegation:takeBack')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('delegation:takeBackAsk', { to })}
        confirmLabel={t('delegation:takeBack')}
        busy={revoke.isPending}
        error={revoke.error}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate({ params: { id: form.id, delegationId: delegation.id } })}
      >
        {t('delegation:takeBackText')}
      </ConfirmDialog>
    </p>
  );
}

/** Reads the form anew; what is being filled in stays as it stands on the screen. */
function useReload(form: SurveyForm): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: surveyFormQuery(form.id).queryKey });
}
