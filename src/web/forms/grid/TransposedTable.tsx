import { useTranslation } from 'react-i18next';
import type { Section, Table } from '#domain/forms/model.ts';
import { cellAt, rowPathOf, rowsAt } from '#domain/forms/rules.layout.ts';
import styles from '../Form.module.css';
import { useFormView } from '../FormView.tsx';
import { AddRow, useNoneAt } from './AddRow.tsx';
import { RowHead } from './RowHead.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

interface Props {
  readonly section: Section;
  readonly table: Table;
  readonly title: string;
}

/** Rows across, as the paper prints buildings side by side. */
export function TransposedTable({ section, table, title }: Props) {
  const { t } = useTranslation();
  const { def, Cell, useInstances, editing } = useFormView();
  const rows = rowsAt(section, table.rows, useInstances());
  const noneAt = useNoneAt();
  // One more building has its printed column before it is there, and so has «нет».
  const more = table.rows.filter((row) => {
    const path = rowPathOf(section, row);
    return row.repeat && (noneAt(path) !== undefined || (editing && editing.roomForRows(path) > 0));
  });
  return (
    <ScrollRegion title={title}>
      <table className={styles.grid}>
        <caption className={styles.unseen}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{t('forms:row')}</span>
            </th>
            {rows.map((at) => (
              <th key={at.path} scope="col" className={styles.acrossHead}>
                <RowHead table={table} at={at} />
              </th>
            ))}
            {more.map((row) => (
              <th key={row.id} scope="col" className={styles.acrossHead}>
                <AddRow rowPath={rowPathOf(section, row)} label={row.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.id}>
              <th scope="row">{column.label}</th>
              {rows.map(({ path }) => {
                const cell = cellAt(def, path, column.id);
                return (
                  <td key={path} data-none={!cell || undefined}>
                    {cell && <Cell cellKey={cell.key} spec={cell.spec} />}
                  </td>
                );
              })}
              {more.map((row) => (
                <td key={row.id} data-none />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
