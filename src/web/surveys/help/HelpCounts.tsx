import { useTranslation } from 'react-i18next';
import styles from './Help.module.css';
import type { HelpQuery, HelpRegisterAnswer } from './queries.ts';

type Chosen = Pick<HelpQuery, 'type' | 'urgency'>;

interface Props extends Pick<HelpRegisterAnswer, 'counts' | 'types' | 'urgencies'> {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Kinds of help by urgency; a number opens its requests, and closes them when it is pressed again. */
export function HelpCounts({ counts, types, urgencies, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const all = { value: undefined, label: t('help:all') };
  const countOf = ({ type, urgency }: Chosen) =>
    counts
      .filter((one) => (!type || one.type === type) && (!urgency || one.urgency === urgency))
      .reduce((sum, { count }) => sum + count, 0);
  const columns = [...urgencies, all];
  return (
    <details className={styles.counts}>
      <summary>
        {t('help:counts')}: {countOf({})}
      </summary>
      <table>
        <caption>{t('help:counts')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...types, all].map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {columns.map((column) => {
                const own = { type: row.value, urgency: column.value };
                const count = countOf(own);
                const pressed = own.type === chosen.type && own.urgency === chosen.urgency;
                return (
                  <td key={column.label}>
                    {count === 0 ? (
                      <span className={styles.zero}>0</span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={pressed}
                        aria-label={t('help:cell', { type: row.label, urgency: column.label, count })}
                        onClick={() => onChoose(pressed ? { type: undefined, urgency: undefined } : own)}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
