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
  readonly children: ReactNode;
}

export function StatusBadge({ tone, icon, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon name={icon ?? iconOf[tone]} size={15} className={styles.icon} />
      <span>{children}</span>
    </span>
  );
}
