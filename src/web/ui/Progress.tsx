import { useTranslation } from 'react-i18next';
import styles from './Progress.module.css';

interface Props {
  readonly done: number;
  readonly total: number;
  /** What is counted, for those who do not see the bar. */
  readonly label: string;
  /** The state of the whole page rather than of a row. */
  readonly wide?: true;
}

/** «31 из 42» with a thin bar. */
export function Progress({ done, total, label, wide }: Props) {
  const { t } = useTranslation();
  const words = t('progress', { done, total });
  return (
    <span className={styles.progress} data-wide={wide}>
      <span>{words}</span>
      <progress
        className={styles.bar}
        value={done}
        max={Math.max(total, 1)}
        aria-label={`${label}: ${words}`}
      />
    </span>
  );
}
