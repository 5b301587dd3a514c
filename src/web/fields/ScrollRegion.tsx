import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';

/** A table wider than the screen scrolls inside its own region, also from the keyboard. */
export function ScrollRegion({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('forms:scroll', { title })} tabIndex={0}>
      {children}
    </section>
  );
}
