import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import styles from '../Survey.module.css';

/** The form on paper: as it is filled in, and blank; and the form of the year before. */
export function FormLinks({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { editable } = useOpenForm();
  return (
    <p className={styles.prints}>
      <Link to="/surveys/$formId/print" params={{ formId: form.id }}>
        {t('surveys:printed.link')}
      </Link>
      {form.previous && form.section === null && (
        <Link to="/surveys/$formId" params={{ formId: form.previous.id }}>
          {t('surveys:carried.previousForm')}
        </Link>
      )}
      {editable && (
        <Link to="/surveys/$formId/blank" params={{ formId: form.id }}>
          {t('surveys:blank.link')}
        </Link>
      )}
    </p>
  );
}
