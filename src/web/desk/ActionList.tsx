import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SOON_DAYS } from '#domain/assignments/rules.ts';
import { type DeskAction, type DeskTask, deskTasks } from '#domain/desk/model.ts';
import { joined } from '#domain/kernel/joined.ts';
import { features } from '#web/features.ts';
import type { TaskLinks } from '#web/lib/feature.ts';
import { formatDay } from '#web/lib/format.ts';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import styles from './ActionList.module.css';

/** Where each task is done: every feature tells it of its own. */
const links: TaskLinks<DeskTask> = joined(
  features.flatMap((feature) => ('tasks' in feature ? [feature.tasks] : [])),
);

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= SOON_DAYS ? 'soon' : 'neutral';
}

interface Props {
  readonly actions: readonly DeskAction[];
  readonly label: string;
}

/** In the server's order: what hurts first. */
export function ActionList({ actions, label }: Props) {
  return (
    <ul className={styles.list} aria-label={label}>
      {actions.map((action) => (
        <Action key={`${action.kind}:${action.subjectId}:${action.title}`} action={action} />
      ))}
    </ul>
  );
}

/** The whole row is the way there; its name begins with what is done. */
function Action({ action }: { readonly action: DeskAction }) {
  const { t } = useTranslation();
  const task = taskWords(t, action);
  const verb = t(`desk:verbs.${action.kind}`);
  return (
    <li data-list-row="">
      <Link {...links[action.kind](action)} className={styles.action}>
        <span className={styles.unseen}>{verb}:</span>{' '}
        <span className={styles.words}>
          <span className={styles.title} title={task}>
            {task}
          </span>
          <span className={styles.about}>
            {remarksOf(t, action).map((line) => (
              <span key={line} className={styles.remark}>
                {line}
              </span>
            ))}
            {action.first?.map((line) => (
              <span key={line} className={styles.quiet}>
                {line}
              </span>
            ))}
          </span>
        </span>{' '}
        <Term action={action} />
        <span className={styles.go} aria-hidden="true">
          {verb}
        </span>
      </Link>
    </li>
  );
}

function taskWords(t: TFunction, { kind, title, count, of = count }: DeskAction): string {
  const ready = kind === 'review_order' && count === 0;
  return t(`desk:tasks.${ready ? 'order_ready' : kind}`, { title, count, of });
}

/** What was said of it. */
function remarksOf(t: TFunction, action: DeskAction): string[] {
  const remark = action.remark ?? (deskTasks[action.kind] === 'returned' ? t('desk:byRemarks') : null);
  const more = action.moreRemarks ? ` ${t('desk:moreRemarks', { count: action.moreRemarks })}` : '';
  return [
    ...(remark ? [`${t('desk:remark')} «${remark}»${more}`] : []),
    ...(action.reminder ? [`${t('desk:reminder')} «${action.reminder}»`] : []),
  ];
}

function Term({ action }: { readonly action: DeskAction }) {
  const { t } = useTranslation();
  const { waitingDays, dueOn, daysLeft } = action;
  if (dueOn === null || daysLeft === null) {
    if (waitingDays === undefined) return null;
    const days = t('desk:days', { count: waitingDays });
    return (
      <span className={styles.term}>
        {waitingDays === 0 ? t('desk:waitingToday') : t('desk:waiting', { days })}
      </span>
    );
  }
  return (
    <span className={styles.term}>
      <span>{t('terms:due', { day: formatDay(dueOn) })}</span>
      <StatusBadge tone={toneOf(daysLeft)}>{daysLeftText(t, daysLeft)}</StatusBadge>
    </span>
  );
}
