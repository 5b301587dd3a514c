import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm, useSummary } from '#web/forms/FormStoreContext.tsx';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from '../Survey.module.css';

interface Props {
  readonly form: SurveyForm;
  readonly section: string;
}

/** Above a section with answers of the previous collection: they are the school's only once it says so. */
export function CarriedNotice({ form, section }: Props) {
  const { t } = useTranslation();
  const { store, editable } = useOpenForm();
  const { unconfirmed } = useSummary();
  const confirm = useChange(surveysContract.confirmSection, {
    refreshes: [],
    onSuccess: (sections) => store.setConfirmed(sections),
  });
  const waiting = unconfirmed.find((one) => one.section === section);
  const confirmed = store.carried.confirmed.includes(section);
  if (!editable || (!waiting && !confirmed)) return null;
  const say = (value: boolean) =>
    confirm.mutate({ params: { id: form.id, section }, body: { confirmed: value } });
  return (
    <div className={styles.carried} data-confirmed={confirmed || undefined}>
      <p>
        <Icon name={confirmed ? 'check' : 'info'} size={15} />{' '}
        {waiting
          ? t('surveys:carried.waiting', { count: waiting.cells, title: form.previous?.title ?? '' })
          : t('surveys:carried.confirmed')}
      </p>
      <Button
        variant={confirmed ? 'subtle' : 'default'}
        size="compact-sm"
        loading={confirm.isPending}
        onClick={() => say(!confirmed)}
      >
        {confirmed ? t('surveys:carried.takeBack') : t('surveys:carried.confirm')}
      </Button>
      {confirm.error && <ErrorNotice error={confirm.error} />}
    </div>
  );
}
