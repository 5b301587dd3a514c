import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { standingsOf } from '#domain/surveys/rules.ts';
import { Progress } from '#web/ui/Progress.tsx';
import styles from './Assignments.module.css';

/** A clause that demands a form is fulfilled by the schools' forms. (order 01-21/744, cl. 2.1) */
export function Collection({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { collection, campaignId, municipality } = assignment;
  if (!collection || !campaignId) return null;
  const { total } = collection;
  const { schoolClosed, ...parts } = standingsOf(collection);
  return (
    <section aria-labelledby="assignment-forms">
      <h2 id="assignment-forms" className={styles.heading}>
        {t('assignments:collection.title')}
      </h2>
      <p className={styles.collection}>
        <Progress done={parts.accepted} total={total} label={t('assignments:collection.progress')} />
        <span>
          {t('assignments:collection.words', { total, ...parts })}{' '}
          {schoolClosed > 0 && t('assignments:collection.closed', { count: schoolClosed })}
        </span>
        <Link to="/surveys" search={{ campaignId, municipalityId: municipality?.id }}>
          {t('assignments:collection.toQueue')}
        </Link>
      </p>
    </section>
  );
}
