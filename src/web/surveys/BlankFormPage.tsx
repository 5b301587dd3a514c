import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { CellProps, FormView } from '#web/forms/FormView.tsx';
import styles from './print/Printed.module.css';
import { PrintedPage } from './print/PrintedPage.tsx';
import { PrintedSections } from './print/PrintedSections.tsx';

/** The whole form without answers, to collect the numbers on paper before they are typed. */
export function BlankFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId/blank' });
  return (
    <PrintedPage formId={formId} title={t('surveys:blank.title')} lead={t('surveys:blank.lead')}>
      {(_, def) => <BlankForm def={def} />}
    </PrintedPage>
  );
}

/** Repeated rows leave room for two by hand; a list inside of a row, of which a sheet has dozens, for one. */
const blankInstances = (path: string) => (path.split('.').length > 2 ? ['a'] : ['a', 'b']);

function BlankForm({ def }: { readonly def: FormDefinition }) {
  const { t } = useTranslation();
  const view: FormView = useMemo(
    () => ({
      def,
      Cell: BlankCell,
      useInstances: () => blankInstances,
      useWanted: () => null,
      paper: { answerOf: () => undefined },
    }),
    [def],
  );
  return (
    <>
      <p className={styles.legend}>{t('surveys:blank.computed')}</p>
      <PrintedSections def={def} view={view} />
    </>
  );
}

/** Room for a number, «да / нет» or the options to mark; what the product computes is crossed out, as the order does. */
function BlankCell({ spec: { field } }: CellProps) {
  const { t } = useTranslation();
  if (field.derived) return <span className={styles.computed}>×</span>;
  if (field.type === 'yes_no') return <span className={styles.options}>{t('surveys:blank.yesNo')}</span>;
  if (field.type === 'choice') {
    return <span className={styles.options}>{field.options?.map((option) => option.label).join(' / ')}</span>;
  }
  return <span className={styles.room} data-type={field.type} />;
}
