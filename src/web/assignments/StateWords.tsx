import { useTranslation } from 'react-i18next';
import type { AssignmentRow, AssignmentStatus, TermState } from '#domain/assignments/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import styles from './Assignments.module.css';

const toneOfStatus = {
  assigned: 'neutral',
  reported: 'info',
  returned: 'soon',
  accepted: 'done',
  closed: 'neutral',
} as const satisfies Record<AssignmentStatus, Tone>;

/** Only an open assignment counts its days. */
const toneOfTerm: Partial<Record<TermState, Tone>> = { overdue: 'danger', soon: 'soon' };

type Stands = Pick<AssignmentRow, 'status' | 'claim'>;

/** What was accepted as not required is not called done. */
export function AssignmentStatusBadge({ status, claim }: Stands) {
  const { t } = useTranslation();
  if (claim === 'not_required' && status === 'accepted')
    return <StatusBadge tone="neutral">{t('assignments:status.not_required')}</StatusBadge>;
  const key = claim === 'not_required' && status === 'reported' ? 'reported_not_required' : status;
  return <StatusBadge tone={toneOfStatus[status]}>{t(`assignments:status.${key}`)}</StatusBadge>;
}

type Late = Pick<AssignmentRow, 'termState' | 'daysLate' | 'firstInTime'>;

/** «отчёт представлен с опозданием на 96 дней»; once accepted, «исполнено с нарушением срока на 3 дня, первый отчёт в срок». */
export function LateWords({ termState, daysLate, firstInTime }: Late) {
  const { t } = useTranslation();
  if (termState !== 'late' && termState !== 'done_late') return null;
  const late = t(`assignments:${termState === 'late' ? 'late' : 'doneLate'}`, { count: daysLate });
  return (
    <StatusBadge tone="soon" long>
      {firstInTime ? t('assignments:firstInTime', { late }) : late}
    </StatusBadge>
  );
}

/** «15.09.2020, через 5 дней»; the days only while the assignment is open. */
export function DueWords({
  dueOn,
  daysLeft,
  termState,
  daysLate,
  firstInTime,
  shifted,
}: Pick<AssignmentRow, 'dueOn' | 'daysLeft' | 'shifted'> & Late) {
  const { t } = useTranslation();
  if (dueOn === null) return <span className={styles.secondary}>{t('assignments:noDueOn')}</span>;
  const tone = toneOfTerm[termState];
  return (
    <span className={styles.due}>
      <span>{formatDay(dueOn)}</span>
      {tone && daysLeft !== null && <StatusBadge tone={tone}>{daysLeftText(t, daysLeft)}</StatusBadge>}
      {termState === 'overdue' && firstInTime && (
        <span className={styles.secondary}>{t('assignments:returnedInTime')}</span>
      )}
      {shifted.times > 0 && (
        <span className={styles.secondary}>
          {t('assignments:shifted', { count: shifted.times, days: shifted.days })}
        </span>
      )}
      <LateWords termState={termState} daysLate={daysLate} firstInTime={firstInTime} />
    </span>
  );
}
