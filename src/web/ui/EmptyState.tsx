import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  /** What will appear here and when. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
