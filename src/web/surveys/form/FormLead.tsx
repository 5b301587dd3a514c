import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain/kernel/dates.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm, useSummary } from '#web/forms/FormStoreContext.tsx';
import { sectionTitles } from '#web/forms/state/words.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { FormNotices } from '../campaigns/FormNotices.tsx';
import { FormStatus } from '../campaigns/FormStatus.tsx';
import { campaignName } from '../campaigns/words.ts';
import styles from '../Survey.module.css';
import { FormLinks } from './FormLinks.tsx';

interface Props {
  readonly form: SurveyForm;
}

/** In one line: the state of the form, its term and what is wrong with it. */
export function FormLead({ form, children }: Props & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { errors, uncommented, left: blank, unconfirmed } = useSummary();
  const open = form.status === 'draft' || form.status === 'returned';
  const left = daysBetween(today, form.dueOn);
  return (
    <div className={styles.badges}>
      <FormStatus form={form} />
      {open && <span>{t('terms:due', { day: formatDay(form.dueOn) })}</span>}
      {open && <StatusBadge tone={left < 0 ? 'danger' : 'neutral'}>{daysLeftText(t, left)}</StatusBadge>}
      {children}
      {errors > 0 && <StatusBadge tone="danger">{t('surveys:page.errors', { count: errors })}</StatusBadge>}
      {uncommented > 0 && (
        <StatusBadge tone="soon" icon="warning">
          {t('surveys:page.warnings', { count: uncommented })}
        </StatusBadge>
      )}
      {errors + uncommented + blank + unconfirmed.length > 0 && (
        <button
          type="button"
          className={styles.link}
          onClick={() => document.getElementById('findings')?.focus()}
        >
          {t('surveys:findings.title')}
        </button>
      )}
      <FormMore form={form} />
    </div>
  );
}

/** Why the form came back and what may be changed in it: nobody should have to look for it. */
export function FormReasons({ form }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { store } = useOpenForm();
  const { status } = form;
  return (
    <>
      {status === 'returned' && form.section === null && (
        <p className={styles.reason}>
          {t('surveys:page.returned', { reason: form.returnReason ?? t('review:return.byRemarks') })}
        </p>
      )}
      {form.openSections !== null && (
        <p className={styles.line}>
          {t('review:sections.given', { sections: sectionTitles(store.def, form.openSections) })}
        </p>
      )}
      {status === 'submitted' && form.submittedAt && !form.actions.includes('accept') && (
        <p className={styles.line}>
          {t('surveys:page.readOnly', { moment: formatMoment(form.submittedAt, region.timeZone) })}
        </p>
      )}
      {status === 'accepted' && <p className={styles.line}>{t('surveys:page.accepted')}</p>}
      <FormNotices form={form} />
    </>
  );
}

/** What is not needed at every look: whose form it is and of which collection, reminders, papers. */
function FormMore({ form }: Props) {
  const { t } = useTranslation();
  return (
    <details className={styles.fold}>
      <summary>{t(form.reminder ? 'surveys:page.moreReminder' : 'surveys:page.more')}</summary>
      <p className={styles.line}>
        {form.school.name} · {form.municipality.name} · {campaignName(t, form.campaign)}
      </p>
      {form.reminder && (
        <p className={styles.reason}>
          {t('campaigns:form.reminder', { by: form.reminder.by, text: form.reminder.text })}
        </p>
      )}
      <FormLinks form={form} />
    </details>
  );
}
