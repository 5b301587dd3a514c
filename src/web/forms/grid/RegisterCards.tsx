import type { Section, Table } from '#domain/forms/model.ts';
import { cellAt, listsOf, rowPathOf, rowsAt } from '#domain/forms/rules.layout.ts';
import { ChildListButton } from '../ChildListButton.tsx';
import { Fact } from '../Fact.tsx';
import { useFormView } from '../FormView.tsx';
import { AddRow } from './AddRow.tsx';
import styles from './RowHead.module.css';
import { RowHead } from './RowHead.tsx';

/** A register where its columns have no room side by side: each entry whole, nothing of it out of sight. */
export function RegisterCards({ section, table }: { readonly section: Section; readonly table: Table }) {
  const { def, useInstances } = useFormView();
  const instances = useInstances();
  return (
    <div data-grid="">
      {table.rows.map((row) => (
        <div key={row.id}>
          {rowsAt(section, [row], instances).map((at) => (
            <div key={at.path} className={styles.register}>
              <RowHead table={table} at={at} named />
              {table.columns.map((column) => {
                const cell = cellAt(def, at.path, column.id);
                return cell && <Fact key={cell.key} cell={cell} />;
              })}
              {listsOf(table, at.row).map((list) => (
                <ChildListButton key={list.id} list={list} rowPath={at.path} rowLabel={at.row.label} />
              ))}
            </div>
          ))}
          {row.repeat && <AddRow rowPath={rowPathOf(section, row)} label={row.label} />}
        </div>
      ))}
    </div>
  );
}
