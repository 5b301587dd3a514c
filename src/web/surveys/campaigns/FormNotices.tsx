import { useTranslation } from 'react-i18next';
import type { SurveyForm, SurveyStep } from '#domain/surveys/model.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Campaigns.module.css';

/** What the ministry decided about this form. */
export function FormNotices({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const { campaign, closure } = form;
  const open = form.status === 'draft' || form.status === 'returned';
  const reasonOf = (step: SurveyStep) => form.history.find((one) => one.step === step)?.reason;
  const extended = open ? reasonOf('extended') : undefined;
  return (
    <>
      {extended && (
        <p className={styles.quiet}>
          {t('campaigns:form.extended', { day: formatDay(form.dueOn), reason: extended })}
        </p>
      )}
      {form.reopened && (
        <p className={styles.notice}>
          {t('campaigns:form.reopened', { reason: reasonOf('reopened') ?? '' })}
        </p>
      )}
      {campaign.closedAt && !form.reopened && (
        <p className={styles.quiet}>
          {t('campaigns:form.closed', { moment: formatMoment(campaign.closedAt, timeZone) })}
        </p>
      )}
      {closure && (
        <p className={styles.quiet}>
          {closure.successor
            ? t('campaigns:form.merged', { day: formatDay(closure.on), successor: closure.successor })
            : t('campaigns:form.schoolClosed', { day: formatDay(closure.on) })}
        </p>
      )}
    </>
  );
}
