import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { protectionSchema } from '#domain/consolidation/model.suppression.ts';
import { printDate } from '#domain/kernel/dates.ts';
import styles from './Consolidation.module.css';

export type Protected = z.output<typeof protectionSchema>;

/** Why some figures of a section are hidden from this reader, or as of which day they stand. */
export function ProtectionNotice({ protection }: { readonly protection: Protected }) {
  const { t } = useTranslation();
  const { state, publishedOn, leastCount, leastForms } = protection;
  return (
    <p className={styles.protection}>
      <strong>{t('smallCells:title')}.</strong>{' '}
      {t(`smallCells:${state}`, { date: publishedOn && printDate(publishedOn), leastCount, leastForms })}
    </p>
  );
}

export function isProtected({ cells }: Protected, section: string): boolean {
  return cells.some((cell) => cell.startsWith(`${section}.`));
}
