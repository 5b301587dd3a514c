import { useTranslation } from 'react-i18next';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/session.tsx';
import styles from './Survey.module.css';

/** Submissions, returns and acceptances, newest first. */
export function ReviewHistory({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  if (form.history.length === 0) return null;
  const steps = [...form.history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className={styles.panelTitle}>
        {t('surveys:history.title')}
      </h2>
      <ol className={styles.history}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.step}`}>
            <strong>{t(`surveys:step.${step.step}`)}</strong>
            <p className={styles.secondary}>
              {formatMoment(step.at, timeZone)}, {step.by},{' '}
              {t('surveys:history.round', { round: step.round })}
            </p>
            {step.reason && <p>{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
