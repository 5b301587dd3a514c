import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { useSession } from '#web/lib/session.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { useDrafts } from '../queries.versions.ts';
import styles from './Versions.module.css';

/** In force until its last day; what it waits for and what is being written stand beside. */
export function PlanState({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const drafts = useDrafts();
  const ended = plan.periodTo < today;
  const hasDraft = drafts.data?.some(({ planId }) => planId === plan.id);
  return (
    <span className={styles.states}>
      <span className={styles.hidden}>{t('versions:state.label')}:</span>
      <StatusBadge tone={ended ? 'neutral' : 'info'}>
        {t(ended ? 'versions:state.ended' : 'versions:state.inForce')}
      </StatusBadge>
      {plan.waiting && <StatusBadge tone="soon">{t('versions:state.waiting')}</StatusBadge>}
      {hasDraft && (
        <StatusBadge tone="neutral" icon="pencil">
          {t('versions:state.draft')}
        </StatusBadge>
      )}
    </span>
  );
}
