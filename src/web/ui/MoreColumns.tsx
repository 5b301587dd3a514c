import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './MoreColumns.module.css';

interface Props {
  /** What scrolls; it stands in a frame that is positioned. */
  readonly region: RefObject<HTMLElement | null>;
}

/** Over the end of a table's headings: the table goes on, and by how many columns. */
export function MoreColumns({ region }: Props) {
  const { t } = useTranslation();
  const hidden = useHiddenColumns(region);
  return (
    hidden > 0 && (
      <button
        type="button"
        className={styles.more}
        onClick={() => region.current?.scrollBy({ left: region.current.clientWidth / 2 })}
      >
        {t('table.moreColumns', { count: hidden })}
      </button>
    )
  );
}

/** How many columns begin or end beyond the right edge. */
function useHiddenColumns(region: RefObject<HTMLElement | null>): number {
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
