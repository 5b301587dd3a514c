import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ScrollRegion.module.css';

/** Brings the table around a cell into the window whole, its headings with it. */
export function showRegionOf(cell: Element): void {
  cell.closest('[data-region]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A table wider than the screen scrolls inside its own region, also from the keyboard, and says what is out of sight. */
export function ScrollRegion({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const region = useRef<HTMLElement>(null);
  const hidden = useHiddenColumns(region);
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
      {hidden > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => region.current?.scrollBy({ left: region.current.clientWidth / 2 })}
        >
          {t('forms:moreColumns', { count: hidden })}
        </button>
      )}
    </div>
  );
}

/** How many columns begin or end beyond the right edge. */
function useHiddenColumns(region: { readonly current: HTMLElement | null }): number {
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => {
      const edge = element.getBoundingClientRect().right;
      const heads = [...element.querySelectorAll('thead th[scope="col"]')];
      setHidden(heads.filter((head) => head.getBoundingClientRect().right > edge + 2).length);
    };
    const watched = new ResizeObserver(measure);
    watched.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watched.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [region]);
  return hidden;
}
