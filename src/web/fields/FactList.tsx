import { useId } from 'react';
import type { Section, Table } from '#domain/forms/model.ts';
import { Fact } from './Fact.tsx';
import styles from './Form.module.css';
import { useFormView } from './FormView.tsx';
import { cellsOfRow, type RowAt, rowsAt } from './layout.ts';

/** Printed lines that ask for facts of their own, one under another. */
export function FactList({ section, table }: { readonly section: Section; readonly table: Table }) {
  const instances = useFormView().useInstances();
  return (
    <div className={styles.facts} data-grid="">
      {rowsAt(section, table.rows, instances).map((at) => (
        <FactRow key={at.path} table={table} at={at} />
      ))}
    </div>
  );
}

function FactRow({ table, at }: { readonly table: Table; readonly at: RowAt }) {
  const { def } = useFormView();
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
        {cellsOfRow(def, table, at).map((cell) => (
          <Fact key={cell.key} cell={cell} />
        ))}
      </div>
    </div>
  );
}
