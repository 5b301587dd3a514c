import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Term } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './Orders.module.css';

/** How a term was understood: its days, or why it names none. */
export function termWords(t: TFunction, { kind, from, to }: Term): string {
  if (kind !== 'date' && kind !== 'month' && kind !== 'interval') return t(`plans:term.${kind}`);
  if (!to) return '';
  return from && from !== to
    ? t('plans:term.from', { from: formatDay(from), to: formatDay(to) })
    : t('plans:term.until', { to: formatDay(to) });
}

export function TermWords({ term }: { readonly term: Term }) {
  const { t } = useTranslation();
  return <span className={styles.was}>{termWords(t, term)}</span>;
}
