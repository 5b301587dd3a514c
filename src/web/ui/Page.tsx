import { Link, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lastSearch } from '#web/lib/last-search.ts';
import { Icon } from './Icon.tsx';
import styles from './Page.module.css';

interface Back {
  /** The list that this is one of. */
  readonly to: '/assignments' | '/surveys' | '/municipalities' | '/school-lists' | '/papers';
  readonly words: string;
}

interface Props {
  readonly title: string;
  /** One sentence of state: where things stand and what is asked. */
  readonly lead?: ReactNode;
  /** The way back to the list, as it was left. */
  readonly back?: Back | undefined;
  /** The primary action, at the right. */
  readonly actions?: ReactNode;
  /** `text` keeps lines readable; `table` gives tables room; `whole` is as wide as the window. */
  readonly width?: 'whole' | 'table' | 'text';
  /** Makes of the head one line that stays in sight, with these under it: tabs, what is folded. */
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, lead, back, actions, width = 'table', below, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = t('documentTitle', { page: title });
  }, [t, title]);

  // A screen reader announces the new page; typing is never interrupted.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head} data-line={below !== undefined || undefined}>
        <div className={styles.words}>
          {back && <BackLink {...back} />}
          <h1
            ref={heading}
            tabIndex={-1}
            className={styles.title}
            title={below === undefined ? undefined : title}
          >
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {below !== undefined && <div className={styles.below}>{below}</div>}
      </header>
      {children}
    </div>
  );
}

function BackLink({ to, words }: Back) {
  const router = useRouter();
  return (
    <Link to={to} search={lastSearch(router, to)} className={styles.back}>
      <Icon name="left" size={14} />
      {words}
    </Link>
  );
}
