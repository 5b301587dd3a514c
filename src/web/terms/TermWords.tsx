import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Term } from '#domain/terms/model.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './TermWords.module.css';

/** «через 5 дней», «сегодня», «просрочено на 3 дня»; `daysLeft` is negative once the day has passed. */
export function daysLeftText(t: TFunction, daysLeft: number): string {
  if (daysLeft === 0) return t('terms:today');
  if (daysLeft === 1) return t('terms:tomorrow');
  return daysLeft > 0
    ? t('terms:left', { count: daysLeft })
    : t('terms:overdue', { count: Math.abs(daysLeft) });
}

function daysWords(t: TFunction, from: LocalDate | null, to: LocalDate | null): string {
  const days = { from: from && formatDay(from), to: to && formatDay(to) };
  if (!to) return from ? t('terms:since', days) : '';
  return t(from && from !== to ? 'terms:from' : 'terms:until', days);
}

/** How a term was understood: its days, or why it names none. */
export function termWords(t: TFunction, { kind, from, to }: Term): string {
  if (kind === 'date' || kind === 'month' || kind === 'interval') return daysWords(t, from, to);
  return [t(`terms:${kind}`), daysWords(t, from, to)].filter(Boolean).join(' ');
}

export function TermWords({ term }: { readonly term: Term }) {
  const { t } = useTranslation();
  return <span className={styles.was}>{termWords(t, term)}</span>;
}
