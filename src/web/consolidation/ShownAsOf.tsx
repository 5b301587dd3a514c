import { useTranslation } from 'react-i18next';
import { printDate } from '#domain/kernel/dates.ts';
import type { Protected } from './ProtectionNotice.tsx';

interface Props {
  readonly protection: Protected;
  /** Forms in the table. */
  readonly forms: number;
}

/** Of which day the figures are, of how many forms, and when there will be others. */
export function ShownAsOf({ protection: { shownOn, leastChanged }, forms }: Props) {
  const { t } = useTranslation();
  if (!shownOn) return null;
  const [from, to] = [printDate(shownOn.from), printDate(shownOn.to)];
  return (
    <p>
      {t(from === to ? 'smallCells:shownOn' : 'smallCells:shownBetween', { from, to, forms })}{' '}
      {t('smallCells:renewed', { count: leastChanged })}
    </p>
  );
}
