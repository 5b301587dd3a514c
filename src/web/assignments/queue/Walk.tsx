import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Queue.module.css';

interface Props {
  readonly at: number;
  readonly total: number;
  /** Whether there is another one to go to. */
  readonly possible: boolean;
  readonly onWalk: (by: 1 | -1) => void;
}

/** The place in the queue between the ways to its neighbours. */
export function Walk({ at, total, possible, onWalk }: Props) {
  const { t } = useTranslation();
  const button = { variant: 'default', size: 36, disabled: !possible } as const;
  return (
    <div className={styles.walk}>
      <ActionIcon
        {...button}
        aria-label={t('assignments:queue.previous')}
        onClick={() => onWalk(-1)}
        aria-keyshortcuts="k"
      >
        <Icon name="left" />
      </ActionIcon>
      <span className={styles.place}>{t('assignments:queue.place', { at, total })}</span>
      <ActionIcon
        {...button}
        aria-label={t('assignments:queue.next')}
        onClick={() => onWalk(1)}
        aria-keyshortcuts="j"
      >
        <Icon name="right" />
      </ActionIcon>
    </div>
  );
}
