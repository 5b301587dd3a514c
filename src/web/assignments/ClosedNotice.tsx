import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import styles from './Assignments.module.css';

/** Why nothing has to be done any more. */
export function ClosedNotice({ assignment: { status, steps } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  if (status !== 'closed') return null;
  const why = steps.find(({ step }) => step === 'closed')?.text;
  return <p className={styles.only}>{t('versions:closed', { why: why ?? '' })}</p>;
}
