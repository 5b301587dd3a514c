import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SOON_DAYS } from '#domain/assignments/rules.ts';
import type { DeskAction } from '#domain/desk/model.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { formatDay } from '#web/lib/format.ts';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import styles from './ActionList.module.css';

/** Where an action is done: the page of its subject, or a queue of the collection that is its subject. */
function placeOf({ kind, subjectId }: DeskAction): LinkProps {
  const id = subjectId ?? '';
  const campaignId = id as CampaignId;
  const places = {
    fill_form: { to: '/surveys/$formId', params: { formId: id } },
    correct_form: { to: '/surveys/$formId', params: { formId: id } },
    review_forms: { to: '/surveys', search: { campaignId, status: 'submitted' } },
    late_forms: { to: '/surveys', search: { campaignId } },
    decide_changes: { to: '/surveys/requests', search: { waiting: 'mine', status: 'open' } },
    report_assignment: { to: '/assignments/$id', params: { id } },
    decide_assignments: { to: '/assignments', search: { view: 'to_decide' } },
    review_order: { to: '/orders/$id', params: { id } },
  } as const satisfies Record<DeskAction['kind'], LinkProps>;
  return places[kind];
}

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
  const remark = action.remark ?? (action.kind === 'correct_form' ? t('desk:byRemarks') : null);
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
      <Link {...placeOf(action)} className={styles.go} aria-label={`${verb}: ${task}`}>
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
