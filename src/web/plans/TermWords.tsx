import { useTranslation } from 'react-i18next';
import type { Term } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './Orders.module.css';

/** How a printed term was understood: its days, or why it names none. */
export function TermWords({ term: { kind, from, to } }: { readonly term: Term }) {
  const { t } = useTranslation();
  const words = () => {
    if (kind === 'date' || kind === 'month' || kind === 'interval') {
      if (!to) return '';
      return from && from !== to
        ? t('plans:term.from', { from: formatDay(from), to: formatDay(to) })
        : t('plans:term.until', { to: formatDay(to) });
    }
    return t(`plans:term.${kind}`);
  };
  return <span className={styles.was}>{words()}</span>;
}
