import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { sectionTitles } from '#web/forms/state/words.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from '../Survey.module.css';

/** Submissions, returns and acceptances, newest first. */
export function ReviewHistory({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const { store } = useOpenForm();
  if (form.history.length === 0) return null;
  const steps = [...form.history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className={styles.panelTitle}>
        {t('surveys:history.title')}
      </h2>
      <ol className={styles.history}>
        {steps.map((step) => (
          <li key={step.id}>
            <strong>{t(`surveys:step.${step.step}`)}</strong>
            <p className={styles.secondary}>
              {formatMoment(step.at, timeZone)}, {step.by},{' '}
              {t('surveys:history.round', { round: step.round })}
            </p>
            <Reason step={step} />
            {step.sections && (
              <p>{t('review:sections.step', { sections: sectionTitles(store.def, step.sections) })}</p>
            )}
            {step.step === 'submitted' && (
              <p>
                <Link to="/surveys/$formId/submissions/$stepId" params={{ formId: form.id, stepId: step.id }}>
                  {t('review:submission.link')}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A return without a reason was one by its remarks. */
function Reason({ step: { step, reason } }: { readonly step: SurveyForm['history'][number] }) {
  const { t } = useTranslation();
  const words = reason ?? (step === 'returned' ? t('review:return.byRemarks') : null);
  return words && <p>{words}</p>;
}
