import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
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
  /** Where to go on once this one is confirmed. */
  readonly next: Section | undefined;
}

const NOTICE = 'carried';

/** Over a section with answers of the previous collection: leads to where they are confirmed. */
export function CarriedLink({ section }: Pick<Props, 'section'>) {
  const { t } = useTranslation();
  const { editable } = useOpenForm();
  const { unconfirmed } = useSummary();
  if (!editable || !unconfirmed.some((one) => one.section === section)) return null;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => document.getElementById(NOTICE)?.querySelector('button')?.focus()}
    >
      {t('surveys:carried.below')}
    </button>
  );
}

/** At the foot of a section with answers of the previous collection: they are the school's only once it says so. */
export function CarriedNotice({ form, section, next }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { store, editable } = useOpenForm();
  const { unconfirmed } = useSummary();
  const confirm = useChange(surveysContract.confirmSection, {
    refreshes: [],
    onSuccess: (sections) => {
      store.setConfirmed(sections);
      if (!next || !sections.includes(section)) return;
      void navigate({
        to: '/surveys/$formId',
        params: { formId: form.id },
        search: { section: next.id },
        replace: true,
      });
    },
  });
  const waiting = unconfirmed.find((one) => one.section === section);
  const confirmed = store.carried.confirmed.includes(section);
  if (!editable || (!waiting && !confirmed)) return null;
  const confirmWords = next
    ? t('surveys:carried.confirmNext', { section: next.title })
    : t('surveys:carried.confirm');
  const say = (value: boolean) =>
    confirm.mutate({ params: { id: form.id, section }, body: { confirmed: value } });
  return (
    <div id={NOTICE} className={styles.carried} data-confirmed={confirmed || undefined}>
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
        {confirmed ? t('surveys:carried.takeBack') : confirmWords}
      </Button>
      {confirm.error && <ErrorNotice error={confirm.error} />}
    </div>
  );
}
