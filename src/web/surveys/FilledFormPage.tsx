import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilledForm } from './print/FilledForm.tsx';
import { PrintedPage } from './print/PrintedPage.tsx';

/** The whole form with its answers as they stand, in the order's layout. */
export function FilledFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId/print' });
  return (
    <PrintedPage formId={formId} title={t('surveys:printed.title')} lead={t('surveys:printed.lead')}>
      {(form, def) => <FilledForm answers={form.answers} def={def} />}
    </PrintedPage>
  );
}
