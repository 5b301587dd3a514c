import type { PrintedColumn, Section, Table } from '#domain/forms/model.ts';
import { cellAt, rowsAt } from '#domain/forms/rules.layout.ts';
import styles from './Form.module.css';
import { useFormView } from './FormView.tsx';

interface Props {
  readonly section: Section;
  readonly table: Table;
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
}

/** A register in the columns of the order; the facts of one row stay side by side. */
export function PrintedRegister({ section, table, title, columns }: Props) {
  const { def, Cell, useInstances, paper } = useFormView();
  const rows = rowsAt(section, table.rows, useInstances());
  return (
    <table className={styles.grid} data-layout="printed">
      <caption className={styles.unseen}>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path }) => (
          <tr key={path}>
            {columns.map(({ label, cells, when }) => {
              const filled = !when || paper?.answerOf(`${path}.${when.column}`) === when.equals;
              return (
                <td key={label}>
                  {filled &&
                    cells.map((column) => {
                      const cell = cellAt(def, path, column);
                      return cell && <Cell key={column} cellKey={cell.key} spec={cell.spec} />;
                    })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
