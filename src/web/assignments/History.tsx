import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Assignments.module.css';
import { StepEvidence } from './StepEvidence.tsx';
import { StepFiles } from './StepFiles.tsx';
import { StepWording } from './StepWording.tsx';

const iconOf = {
  reported: 'send',
  accepted: 'check',
  returned: 'undo',
  withdrawn: 'undo',
  corrected: 'pencil',
  closed: 'close',
  reopened: 'undo',
} as const;

/** Reports, decisions and files, newest first. */
export function History({ assignment: { id, steps, plan } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { region } = useSession();
  return (
    <section aria-labelledby="assignment-history">
      <h2 id="assignment-history" className={styles.heading}>
        {t('assignments:history.title')}
      </h2>
      {steps.length === 0 && <p className={styles.secondary}>{t('assignments:history.empty')}</p>}
      <ol className={styles.plain}>
        {steps.map((step, at) => (
          <li key={step.at} className={styles.step} data-step={step.step}>
            <Icon name={iconOf[step.step]} className={styles.stepIcon} />
            <div>
              <strong>
                {t(`assignments:history.step.${step.claim === 'not_required' ? 'not_required' : step.step}`)}
              </strong>
              <span className={styles.secondary}>
                {t('assignments:history.by', {
                  by: step.by,
                  moment: formatMoment(step.at, region.timeZone),
                })}
              </span>
              {step.automatic && (
                <span className={styles.secondary}>{t('assignments:history.automatic')}</span>
              )}
              {step.step === 'reported' && (
                <Link to="/assignments/$id/print" params={{ id }} search={{ at: step.at }}>
                  {t('exports:report.open')}
                </Link>
              )}
              {step.text && <p className={styles.stepText}>{step.text}</p>}
              {(step.step === 'corrected' || step.step === 'closed') && (
                <StepWording planId={plan.id} step={step} earlier={steps[at + 1]} />
              )}
              <StepEvidence papers={step.papers} lacks={step.lacks} />
              <StepFiles id={id} files={step.files} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
