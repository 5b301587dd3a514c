import { useTranslation } from 'react-i18next';
import { formatDay } from '#web/lib/format.ts';
import { Figure } from '#web/ui/Figure.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { MeasureStateBadge } from '../MeasureStateBadge.tsx';
import type { RoadmapItem } from '../queries.ts';
import styles from './Roadmap.module.css';
import { useNarrowSight } from './sight.ts';

/** What paper cannot show: where an obligation stands, how much is accepted, what comes next, what is late. */
export function ItemState({ item }: { readonly item: RoadmapItem }) {
  const { t } = useTranslation();
  const { counts, state, id } = item;
  // Others may have it: whether they do, and by when, is not seen from here.
  if (useNarrowSight() && counts.total === 0) {
    return <StatusBadge tone="neutral">{t('roadmap:notYours')}</StatusBadge>;
  }
  return (
    <div className={styles.state}>
      <MeasureStateBadge state={state} />
      {counts.total > 0 && <Progress done={counts.accepted} total={counts.total} label={t('roadmap:done')} />}
      <NextDue item={item} />
      {counts.overdue > 0 && (
        <span className={styles.red}>
          {t('roadmap:overdue')}{' '}
          <Figure
            value={counts.overdue}
            label={t('roadmap:overdueOf')}
            link={{ to: '/assignments', search: { planItemId: id, termState: 'overdue' } }}
          />
        </span>
      )}
    </div>
  );
}

/** The next date, or why there is none: silence would look like a mistake. */
/** Kinds of term that never have a date of their own. */
const dateless = ['no_year', 'separate_plan', 'as_needed', 'unreadable'] as const;

function NextDue({ item }: { readonly item: RoadmapItem }) {
  const { t } = useTranslation();
  const { retroactive, dueOn, hardDueOn, term } = item;
  if (retroactive) return <span className={styles.why}>{t('roadmap:retroactive')}</span>;
  // The hard date of a clause already stands as its term.
  if (dueOn !== null && dueOn === hardDueOn) return null;
  if (dueOn) return <span>{t('terms:due', { day: formatDay(dueOn) })}</span>;
  const why = dateless.find((kind) => kind === term.kind) ?? 'none';
  return <span className={styles.why}>{t(`roadmap:why.${why}`)}</span>;
}
