import { useParams } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, CellKey, FormDefinition } from '#domain/forms/model.ts';
import { rowInstances } from '#domain/forms/rules.cells.ts';
import { derive } from '#domain/forms/rules.derive.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import type { CellProps, FormView } from '#web/fields/FormView.tsx';
import styles from './Printed.module.css';
import { PrintedPage } from './PrintedPage.tsx';
import { PrintedSections } from './PrintedSections.tsx';

/** The whole form with its answers as they stand, in the order's layout. */
export function FilledFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId/print' });
  return (
    <PrintedPage formId={formId} title={t('surveys:printed.title')} lead={t('surveys:printed.lead')}>
      {(form, def) => <FilledForm form={form} def={def} />}
    </PrintedPage>
  );
}

type AnswerOf = (cell: CellKey) => Answer | undefined;
const AnswerContext = createContext<AnswerOf>(() => undefined);

function FilledForm({ form, def }: { readonly form: SurveyForm; readonly def: FormDefinition }) {
  const { answers } = form;
  const view: FormView = useMemo(
    () => ({
      def,
      Cell: FilledCell,
      useInstances: () => (rowPath) => rowInstances(def, answers, rowPath),
      useWanted: () => null,
      paper: { answerOf: (cell) => answers[cell] },
    }),
    [answers, def],
  );
  const answerOf: AnswerOf = useMemo(() => {
    const derived = derive(def, answers);
    return (cell) => answers[cell] ?? derived[cell] ?? undefined;
  }, [answers, def]);
  return (
    <AnswerContext value={answerOf}>
      <PrintedSections def={def} view={view} />
    </AnswerContext>
  );
}

function FilledCell({ cellKey, spec }: CellProps) {
  const answer = useContext(AnswerContext)(cellKey);
  return <span className={styles.filled}>{formatAnswer(spec.field, answer) || '—'}</span>;
}
