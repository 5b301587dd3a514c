import { Link } from '@tanstack/react-router';
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
        <Action key={`${action.kind}:${action.subjectId}`} action={action} />
      ))}
    </ul>
  );
}

function Action({ action }: { readonly action: DeskAction }) {
  const { t } = useTranslation();
  const ready = action.kind === 'review_order' && action.count === 0;
  const task = t(`desk:tasks.${ready ? 'order_ready' : action.kind}`, {
    title: action.title,
    count: action.count,
  });
  const verb = t(`desk:verbs.${action.kind}`);
  const remark = action.remark ?? (deskTasks[action.kind] === 'returned' ? t('desk:byRemarks') : null);
  return (
    <li className={styles.action} data-list-row="">
      <div className={styles.words}>
        {/* Two lines of a long title are enough to know it; the page it leads to shows the whole. */}
        <p className={styles.title}>{task}</p>
        {remark && (
          <p className={styles.remark}>
            {t('desk:remark')} «{remark}»
            {action.moreRemarks ? ` ${t('desk:moreRemarks', { count: action.moreRemarks })}` : ''}
          </p>
        )}
        {action.reminder && (
          <p className={styles.remark}>
            {t('desk:reminder')} «{action.reminder}»
          </p>
        )}
      </div>
      <Term action={action} />
      <Link {...links[action.kind](action)} className={styles.go} aria-label={`${verb}: ${task}`}>
        {verb}
      </Link>
    </li>
  );
}

function Term({ action }: { readonly action: DeskAction }) {
  const { t } = useTranslation();
  if (action.dueOn === null || action.daysLeft === null) return null;
  return (
    <div className={styles.term}>
      <span>{t('terms:due', { day: formatDay(action.dueOn) })}</span>
      <StatusBadge tone={toneOf(action.daysLeft)}>{daysLeftText(t, action.daysLeft)}</StatusBadge>
    </div>
  );
}
