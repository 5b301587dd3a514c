import { useTranslation } from 'react-i18next';
import type { ConsolidatedCell } from '#domain/forms/present.ts';
import { OTHER_NAMES } from '#domain/forms/rules.project.ts';
import { formatNumber } from '#web/lib/format.ts';
import styles from './Consolidation.module.css';

interface Props {
  readonly title: string;
  readonly figure: Extract<ConsolidatedCell, { kind: 'distribution' | 'by_qualifier' }>;
}

/** Years, choices or names with how many of each: a small table whose rows are bars. */
export function Distribution({ title, figure }: Props) {
  const { t } = useTranslation();
  const counts = figure.counts.filter((one) => one.count > 0);
  const most = Math.max(...counts.map((one) => one.count), 1);
  return (
    <details className={styles.distribution}>
      <summary>{t('consolidation:distribution')}</summary>
      <table>
        <caption className={styles.unseen}>{title}</caption>
        <thead className={styles.unseen}>
          <tr>
            <th scope="col">{t('consolidation:value')}</th>
            <th scope="col">{t('consolidation:forms')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={one.value}>
              <th scope="row">{one.value === OTHER_NAMES ? t('smallCells:otherNames') : one.label}</th>
              <td>
                <span className={styles.bar} style={{ inlineSize: `${(one.count / most) * 4}rem` }} />
                {formatNumber(one.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
