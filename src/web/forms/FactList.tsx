import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section, Table } from '#domain/forms/model.ts';
import { type CellAt, cellsOfRow, type RowAt, rowsAt } from '#domain/forms/rules.layout.ts';
import { Fact } from './Fact.tsx';
import styles from './Form.module.css';
import { useFormView } from './FormView.tsx';

const everyCell = () => () => true;

/** Printed lines that ask for facts of their own, one under another; what another answer closes is folded away. */
export function FactList({ section, table }: { readonly section: Section; readonly table: Table }) {
  const { def, useInstances, useShown = everyCell } = useFormView();
  const isShown = useShown();
  const rows = rowsAt(section, table.rows, useInstances()).map((at) => ({
    at,
    cells: cellsOfRow(def, table, at).filter((cell) => isShown(cell.key)),
  }));
  return (
    <div className={styles.facts} data-grid="">
      {rows.map(({ at, cells }, place) => {
        if (cells.length > 0) return <FactRow key={at.path} at={at} cells={cells} />;
        if (rows[place - 1]?.cells.length === 0) return null;
        const end = rows.findIndex((row, later) => later > place && row.cells.length > 0);
        return (
          <FoldedRows
            key={at.path}
            rows={rows.slice(place, end < 0 ? undefined : end).map((row) => row.at)}
          />
        );
      })}
    </div>
  );
}

/** Lines that are not asked now, in one line: they count as none and come back with the answer that closed them. */
function FoldedRows({ rows }: { readonly rows: readonly RowAt[] }) {
  const { t } = useTranslation();
  const names = rows.map(({ row }) => row.number?.replace(/\.$/, '') ?? row.label).join(', ');
  return <p className={styles.folded}>{t('forms:folded', { count: rows.length, rows: names })}</p>;
}

function FactRow({ at, cells }: { readonly at: RowAt; readonly cells: readonly CellAt[] }) {
  const id = useId();
  const { row } = at;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className={styles.factRow} role="group" aria-labelledby={id}>
      <div id={id} className={styles.rowName}>
        {row.number && <span className={styles.number}>{row.number}</span>} {row.label}
        {row.hint && <p className={styles.hint}>{row.hint}</p>}
      </div>
      <div className={styles.factCells}>
        {cells.map((cell) => (
          <Fact key={cell.key} cell={cell} />
        ))}
      </div>
    </div>
  );
}
