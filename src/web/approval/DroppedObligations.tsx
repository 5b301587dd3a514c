import { useTranslation } from 'react-i18next';
import styles from './Approval.module.css';
import type { DraftPlan } from './useDraftApproval.ts';

/** What the version in force has and the draft has not, with the assignments that this concerns. */
export function DroppedObligations({ dropped }: Pick<DraftPlan, 'dropped'>) {
  const { t } = useTranslation();
  if (dropped.length === 0) return null;
  return (
    <section aria-labelledby="approval-dropped">
      <h2 id="approval-dropped" className={styles.heading}>
        {t('approval:draft.dropped')}
      </h2>
      <ul className={styles.obligations}>
        {dropped.map(({ number, title, open, accepted }) => (
          <li key={`${number} ${title}`} className={styles.obligation}>
            <span>{t('approval:draft.droppedOf', { number, title })}</span>
            <span className={styles.place}>{t('approval:draft.droppedFacts', { open, accepted })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
