import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './ViewNav.module.css';

interface NavProps {
  /** What is divided into views, for those who do not see the row. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Views of one page as a row of links: each has its address, so «back» and a bookmark work. */
export function ViewNav({ label, children }: NavProps) {
  return (
    <nav className={styles.views} aria-label={label}>
      {children}
    </nav>
  );
}

function ViewAnchor({ current, ...props }: ComponentPropsWithRef<'a'> & { readonly current: boolean }) {
  return <a {...props} className={styles.view} aria-current={current ? 'page' : undefined} />;
}

export const ViewLink = createLink(ViewAnchor);
