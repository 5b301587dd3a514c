import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreColumns } from '#web/ui/MoreColumns.tsx';
import styles from './ScrollRegion.module.css';

/** Brings the table around a cell into the window whole, its headings with it. */
export function showRegionOf(cell: Element): void {
  cell.closest('[data-region]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A table wider than the screen scrolls inside its own region, also from the keyboard, and says what is out of sight. */
export function ScrollRegion({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  return (
    <div className={styles.frame}>
      <section
        ref={region}
        className={styles.scroll}
        data-region=""
        aria-label={t('forms:scroll', { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {children}
      </section>
      <MoreColumns region={region} />
    </div>
  );
}
