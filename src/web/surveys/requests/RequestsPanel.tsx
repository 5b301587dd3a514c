import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { read } from '#web/lib/queries.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import styles from '../review/Review.module.css';
import { RequestCard } from './RequestCard.tsx';
import { RequestEditor } from './RequestEditor.tsx';

/** Corrections of an accepted form: the one being written, those that wait, those that ended. */
export function RequestsPanel({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const mayAsk = form.actions.includes('request_change');
  const requests = useQuery({
    ...read(changeRequestsContract.listOfForm, { params: { id: form.id } }),
    enabled: form.section === null,
  });
  if (form.section !== null || (!mayAsk && !requests.data?.length)) return null;
  return (
    <section id="requests" tabIndex={-1} aria-labelledby="requests-title">
      <h2 id="requests-title" className={styles.panelTitle}>
        {t('changes:title')}
      </h2>
      {mayAsk && <RequestEditor form={form} />}
      <Loaded query={requests} rows={2}>
        {(list) => (
          <ul className={styles.remarks}>
            {list.map((request) => (
              <RequestCard key={request.id} form={form} request={request} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
