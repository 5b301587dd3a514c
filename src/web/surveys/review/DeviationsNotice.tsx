import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import type { Deviation } from '#domain/surveys/comparison/rules.deviations.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { formatRounded } from '#web/lib/format.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { CellLink } from './CellLink.tsx';
import styles from './Review.module.css';
import type { Comparison } from './useComparison.ts';
import { useGoToCell } from './useGoToCell.ts';

/** Over the form in one line: which numbers stand out, and whether what they are compared with is shown under each. */
export function DeviationsNotice({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const { deviations, hasBefore, hasMedians, isShown, show } = comparison;
  useDeviationKeys(deviations);
  if (!hasBefore && !hasMedians) return <p className={styles.comparison}>{t('review:compare.nothing')}</p>;
  const what = [
    hasBefore && t('review:compare.legendBefore'),
    hasMedians && t('review:compare.legendMedian'),
  ].filter(Boolean);
  return (
    <div className={styles.comparison}>
      {deviations.length === 0 ? (
        <span>{t('review:compare.noneFar')}</span>
      ) : (
        <details className={styles.deviations}>
          <summary>{t('review:compare.far', { count: deviations.length })}</summary>
          <p className={styles.how}>{t('review:compare.how')}</p>
          <FarCells deviations={deviations} />
        </details>
      )}
      <Checkbox
        size="xs"
        label={t('review:compare.show')}
        checked={isShown}
        onChange={(event) => show(event.currentTarget.checked)}
      />
      {isShown && <span>{t('review:compare.legend', { what: what.join(' · ') })}</span>}
    </div>
  );
}

function FarCells({ deviations }: { readonly deviations: readonly Deviation[] }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const text = (cell: string, number: number | null) => {
    const field = findCell(store.def, cell)?.field;
    return number === null || !field ? '—' : formatAnswer(field, number);
  };
  return (
    <div className={styles.listed}>
      <DataTable
        caption={t('review:compare.caption')}
        rows={deviations}
        rowKey={({ cell }) => cell}
        columns={[
          {
            key: 'cell',
            header: t('review:compare.cell'),
            heading: true,
            render: ({ cell }) => <CellLink cell={cell} />,
          },
          {
            key: 'value',
            header: t('review:compare.value'),
            align: 'right',
            render: ({ cell, value }) => <strong>{text(cell, value)}</strong>,
          },
          {
            key: 'before',
            header: t('review:compare.before'),
            align: 'right',
            render: ({ cell, before }) => text(cell, before),
          },
          {
            key: 'median',
            header: t('review:compare.median'),
            align: 'right',
            render: ({ median }) => formatRounded(median),
          },
        ]}
      />
    </div>
  );
}

/** `n` and `p` go from one to the next without the list. */
function useDeviationKeys(deviations: readonly Deviation[]): void {
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const step = (by: 1 | -1) => () => {
    const at = deviations.findIndex(({ cell }) => cell === store.focused());
    const next = at === -1 ? deviations.at(by === 1 ? 0 : -1) : deviations.at((at + by) % deviations.length);
    if (next) goTo(next.cell);
  };
  usePageKeys(deviations.length > 0 ? { n: step(1), p: step(-1) } : {});
}
