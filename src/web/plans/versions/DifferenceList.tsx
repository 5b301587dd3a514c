import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemDifference } from '#domain/plans/rules.difference.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ItemChange } from './ItemChange.tsx';
import styles from './Versions.module.css';

interface Props {
  readonly differences: readonly ItemDifference[];
  /** Number of the version that stood before. */
  readonly before: number;
  readonly why: string;
}

const isShown = ({ change, moved, origins }: ItemDifference): boolean =>
  change !== 'same' || moved || origins.length > 0;

/** First in numbers, then item by item; what did not change only on request. */
export function DifferenceList({ differences, before, why }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const changed = differences.filter(isShown);
  const shown = all ? differences : changed;
  const count = (change: ItemDifference['change']) =>
    differences.filter((one) => one.change === change).length;
  const counts = {
    changed: count('changed'),
    added: count('added'),
    dropped: count('dropped'),
    moved: differences.filter((one) => one.moved).length,
  };
  const parts = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => t(`versions:difference.${key}`, { count: counts[key] }));
  return (
    <>
      {changed.length === 0 ? (
        <EmptyState>{t('versions:difference.none')}</EmptyState>
      ) : (
        <p className={styles.summary}>
          {t('versions:difference.summary', { number: before, parts: parts.join(', ') })}
        </p>
      )}
      <Checkbox
        className={styles.controls}
        mb="md"
        label={t('versions:difference.all')}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {shown.length > 0 && (
        <>
          <h2 className={styles.hidden}>{t('versions:difference.caption')}</h2>
          <ol className={styles.list} aria-label={t('versions:difference.caption')}>
            {shown.map((one) => (
              <ItemChange key={(one.after ?? one.before)?.key} difference={one} why={why} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
