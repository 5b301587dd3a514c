import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemId } from '#domain/kernel/ids.ts';
import { useAssignments } from '#web/assignments/queries.ts';
import { AssignmentStatusBadge, DueWords } from '#web/assignments/StateWords.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Roadmap.module.css';

interface Props {
  readonly itemId: PlanItemId;
  readonly title: string;
}

/** Those charged with one obligation, by municipality; regional organisations stand apart. */
export function ItemAssignments({ itemId, title }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const assignments = useAssignments({ planItemId: itemId, page });
  return (
    <Loaded query={assignments} rows={4}>
      {({ items, total, pageSize }) => {
        if (total === 0) return <p className={styles.why}>{t('roadmap:noAssignments')}</p>;
        const groups = Map.groupBy(items, ({ municipality }) => municipality?.name ?? t('roadmap:regional'));
        return (
          <section aria-label={title}>
            <Link to="/assignments" search={{ planItemId: itemId }}>
              {t('roadmap:whole')}
            </Link>
            <ul className={styles.places}>
              {[...groups].map(([place, rows]) => (
                <li key={place}>
                  <h2 className={styles.place}>{place}</h2>
                  <ul className={styles.charged}>
                    {rows.map((row) => (
                      <li key={row.id} className={styles.one}>
                        <Link to="/assignments/$id" params={{ id: row.id }}>
                          {row.organization.name}
                        </Link>
                        <AssignmentStatusBadge {...row} />
                        <DueWords {...row} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <Pages page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </section>
        );
      }}
    </Loaded>
  );
}
