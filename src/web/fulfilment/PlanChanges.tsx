import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanChange } from '#domain/fulfilment/model.changes.ts';
import styles from './PlanChanges.module.css';

/** What became of assignments since yesterday: so many of each kind, the latest by name. */
export function PlanChanges({ changes }: { readonly changes: readonly PlanChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className={styles.quiet}>{t('desk:changes.nothing')}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map(({ kind, count, latest }) => (
        <li key={kind}>
          <span className={styles.kind}>{t(`desk:changes.${kind}`, { number: count })}</span>
          <ul className={styles.latest}>
            {latest.map(({ id, item, organization }) => (
              <li key={id}>
                <Link to="/assignments/$id" params={{ id }}>
                  {t('desk:changes.one', {
                    item: t(`plans:item.${item.kind}`, { number: item.number }),
                    organization: organization.name,
                  })}
                </Link>
              </li>
            ))}
            {count > latest.length && <li>{t('desk:changes.more', { number: count - latest.length })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}
