import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#web/lib/format.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import styles from './rows/Rows.module.css';
import { lineRange, linesOfSource } from './source/lines.ts';
import type { OrderPartProps } from './source/order-part.ts';

/** What the order itself demands, apart from the rows of its plan. */
export function ClauseList({ order, picked, onPicked, onShow, onOpenDocument }: OrderPartProps) {
  const { t } = useTranslation();
  const [focusAt, setFocusAt] = useState<number>();
  const { clauses } = order.reading;

  useEffect(() => {
    if (focusAt !== undefined) document.getElementById(`clause-${focusAt}`)?.focus();
  }, [focusAt]);
  useEffect(() => {
    if (!picked) return;
    onPicked();
    setFocusAt(clauses.findIndex(({ source }) => linesOfSource(source).includes(picked.line)));
  }, [picked, onPicked, clauses]);

  if (clauses.length === 0) return <EmptyState>{t('orders:clauses.empty')}</EmptyState>;
  return (
    <ol className={styles.rows}>
      {clauses.map(({ no, text, addressee, dueOn, annexes, source }, at) => {
        const lines = linesOfSource(source);
        return (
          <li key={`${no} ${source.line}`} className={styles.row} data-list-row="">
            <h3 className={styles.title}>
              <button
                id={`clause-${at}`}
                type="button"
                className={styles.choose}
                onClick={() => onShow({ lines })}
                onFocus={() => onShow({ lines })}
              >
                <span className={styles.no}>{no}</span>
                {text}
              </button>
            </h3>
            <p className={styles.place}>
              <button type="button" className={styles.toPlace} onClick={() => onOpenDocument({ lines })}>
                {t(lines.length > 1 ? 'orders:finding.lines' : 'orders:finding.line', {
                  line: source.line,
                  lines: lineRange(lines),
                })}
              </button>
            </p>
            <dl className={styles.cells}>
              {addressee && (
                <div>
                  <dt>{t('orders:clauses.addressee')}</dt>
                  <dd>{addressee}</dd>
                </div>
              )}
              {dueOn && (
                <div>
                  <dt>{t('orders:clauses.due')}</dt>
                  <dd>{formatDay(dueOn)}</dd>
                </div>
              )}
              {annexes.length > 0 && (
                <div>
                  <dt>{t('orders:clauses.annexes')}</dt>
                  <dd>{annexes.map((no) => t('orders:clauses.annex', { no })).join(', ')}</dd>
                </div>
              )}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}
