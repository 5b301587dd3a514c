import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, maxDate } from '#domain/kernel/dates.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ReasonDialog } from '#web/ui/Dialogs.tsx';

/** The ministry gives one school a later term, or opens its form again after the closing. */
export function ManageForm({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const earliest = maxDate(addDays(form.dueOn, 1), today);
  const [dueOn, setDueOn] = useState(earliest);
  const [asking, setAsking] = useState(false);
  const done = { onSuccess: () => setAsking(false) };
  const extend = useChange(campaignsContract.extendForm, done);
  const reopen = useChange(campaignsContract.reopenForm, done);
  const params = { id: form.id };
  const dialog = { opened: asking, onClose: () => setAsking(false) };
  if (form.actions.includes('extend')) {
    return (
      <>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('campaigns:form.extend')}
        </Button>
        <ReasonDialog
          {...dialog}
          title={t('campaigns:form.extendTitle')}
          confirmLabel={t('campaigns:form.extend')}
          busy={extend.isPending}
          error={extend.error}
          onConfirm={(reason) => extend.mutate({ params, body: { dueOn, reason } })}
        >
          <p>{t('campaigns:form.extendText', { day: formatDay(form.dueOn) })}</p>
          <TextInput
            type="date"
            label={t('campaigns:form.newDue')}
            min={earliest}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
        </ReasonDialog>
      </>
    );
  }
  if (!form.actions.includes('reopen')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('campaigns:form.reopen')}
      </Button>
      <ReasonDialog
        {...dialog}
        title={t('campaigns:form.reopenTitle')}
        confirmLabel={t('campaigns:form.reopen')}
        busy={reopen.isPending}
        error={reopen.error}
        onConfirm={(reason) => reopen.mutate({ params, body: { reason } })}
      >
        {t('campaigns:form.reopenText')}
      </ReasonDialog>
    </>
  );
}
