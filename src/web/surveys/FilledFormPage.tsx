import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { saveFile } from '#web/lib/api.ts';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { FilledForm } from './print/FilledForm.tsx';
import { PrintedPage } from './print/PrintedPage.tsx';

/** The whole form with its answers as they stand, in the order's layout. */
export function FilledFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId/print' });
  const save = (format: PrintedFormat) =>
    saveFile(surveyExportsContract.exportForm, { params: { id: formId, format } });
  return (
    <PrintedPage
      formId={formId}
      title={t('surveys:printed.title')}
      lead={t('surveys:printed.lead')}
      files={<FileOffers save={save} />}
    >
      {(form, def) => <FilledForm answers={form.answers} def={def} />}
    </PrintedPage>
  );
}
