import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './StatusBadge.module.css';

/** `danger`: overdue and errors only; `soon`: soon and warnings; `done`: accepted only. */
export type Tone = 'neutral' | 'info' | 'soon' | 'danger' | 'done';

const iconOf = {
  neutral: 'dot',
  info: 'info',
  soon: 'clock',
  danger: 'error',
  done: 'check',
} as const satisfies Record<Tone, IconName>;

interface Props {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** Says more than a state: it may take several lines. */
  readonly long?: true;
  readonly children: ReactNode;
}

export function StatusBadge({ tone, icon, long, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone} data-long={long}>
      <Icon name={icon ?? iconOf[tone]} size={15} className={styles.icon} />
      <span>{children}</span>
    </span>
  );
}
