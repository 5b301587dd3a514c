import type { Section, Table } from '#domain/forms/model.ts';
import {
  cellsOfRow,
  listsOf,
  qualifierAt,
  type RowAt,
  rowPathOf,
  rowsAt,
} from '#domain/forms/rules.layout.ts';
import { ChildListButton } from '../ChildListButton.tsx';
import { Fact } from '../Fact.tsx';
import styles from '../Form.module.css';
import { EVERY_INSTANCE, useFormView } from '../FormView.tsx';
import { AddRow } from './AddRow.tsx';
import { RemoveRow } from './RowHead.tsx';

/** A row of a figure and its share needs no opening. */
const FEW_CELLS = 2;

/** A table on a phone: one card a row, opened one by one. */
export function RowCards({ section, table }: { readonly section: Section; readonly table: Table }) {
  const instances = useFormView().useInstances();
  return (
    <div data-grid="">
      {table.rows.map((row) => (
        <div key={row.id}>
          {rowsAt(section, [row], instances).map((at) => (
            <RowCard key={at.path} table={table} at={at} />
          ))}
          {row.repeat && <AddRow rowPath={rowPathOf(section, row)} label={row.label} />}
        </div>
      ))}
    </div>
  );
}

function RowCard({ table, at }: { readonly table: Table; readonly at: RowAt }) {
  const { def, RowState, isBegun, onFolded } = useFormView();
  const qualifier = qualifierAt(def, at);
  const cells = cellsOfRow(def, table, at);
  const facts = (
    <div className={styles.cardCells}>
      {qualifier && <Fact cell={qualifier} />}
      {cells.map((cell) => (
        <Fact key={cell.key} cell={cell} />
      ))}
      {listsOf(table, at.row).map((list) => (
        <div key={list.id} className={styles.cardList}>
          <span>{list.label}</span>
          <ChildListButton list={list} rowPath={at.path} rowLabel={at.row.label} />
        </div>
      ))}
      <RemoveRow at={at} />
    </div>
  );
  const name = (
    <>
      {at.row.number && <span className={styles.number}>{at.row.number}</span>} {at.row.label}
    </>
  );
  if (at.instance === null && cells.length <= FEW_CELLS)
    return (
      <div className={styles.card}>
        <p className={styles.cardName}>{name}</p>
        {facts}
      </div>
    );
  const isNew = at.instance !== null && at.instance !== EVERY_INSTANCE && !isBegun?.(at.path);
  return (
    <details
      className={styles.card}
      open={isNew}
      onToggle={({ currentTarget }) => !currentTarget.open && onFolded?.(at.path)}
    >
      <summary>
        {name}
        {RowState && (
          <RowState path={at.path} cells={cells.map(({ key, spec }) => ({ cellKey: key, spec }))} />
        )}
      </summary>
      {facts}
    </details>
  );
}
