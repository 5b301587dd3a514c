import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './FormSkeleton.module.css';

const TABS = ['7rem', '6rem', '8rem', '7.5rem', '10rem', '9rem'];
const ROWS = 9;
const COLUMNS = 8;

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);

/** The state of a form that is being loaded, in its one line. */
export function HeadSkeleton() {
  return <Skeleton height="1.4rem" width="10rem" />;
}

/** Its sections. */
export function TabsSkeleton() {
  return (
    <div className={styles.tabs}>
      {TABS.map((width) => (
        <Skeleton key={width} height="1rem" width={width} />
      ))}
    </div>
  );
}

/** The table of its section: headings, then rows with a name and cells. */
export function TableSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')} className={styles.table}>
      {numbered(ROWS).map((row) => (
        <div key={row} className={styles.row}>
          <Skeleton height="1rem" className={styles.name} />
          {numbered(COLUMNS).map((column) => (
            <Skeleton key={column} height="1rem" className={styles.cell} />
          ))}
        </div>
      ))}
    </div>
  );
}
