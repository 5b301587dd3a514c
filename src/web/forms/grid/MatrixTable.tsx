import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { headOf } from '#domain/documents/model.printed.ts';
import type { Column, Section, Table } from '#domain/forms/model.ts';
import { cellAt, listsOf, type RowAt, rowPathOf, rowsAt } from '#domain/forms/rules.layout.ts';
import { ChildListButton } from '../ChildListButton.tsx';
import styles from '../Form.module.css';
import { useFormView } from '../FormView.tsx';
import { PrintedList } from '../PrintedList.tsx';
import { unitBeside } from '../state/words.ts';
import { AddRow } from './AddRow.tsx';
import { RowHead } from './RowHead.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

interface Props {
  readonly section: Section;
  readonly table: Table;
  readonly title: string;
}

/** Beside more columns the heading of a row stays narrow. */
const MANY_COLUMNS = 6;

/** Rows down, columns across, as most of the printed form. */
export function MatrixTable({ section, table, title }: Props) {
  const instances = useFormView().useInstances();
  const width = 1 + table.columns.length + (table.lists?.length ?? 0);
  return (
    <ScrollRegion title={title}>
      <table
        className={styles.grid}
        data-layout={table.layout}
        data-wide={table.columns.length > MANY_COLUMNS}
      >
        <caption className={styles.unseen}>{title}</caption>
        <Head table={table} />
        <tbody>
          {table.rows.flatMap((row) => {
            const rows = rowsAt(section, [row], instances);
            const lines = rows.map((at) => <MatrixRow key={at.path} table={table} {...at} />);
            if (!row.repeat) return lines;
            const path = rowPathOf(section, row);
            return [
              ...lines,
              <tr key={`add ${path}`} className={styles.addLine}>
                <td colSpan={width}>
                  <AddRow rowPath={path} label={row.label} />
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const MatrixRow = memo(function MatrixRow({ table, ...at }: RowAt & { readonly table: Table }) {
  const { def, Cell, paper } = useFormView();
  const lists = listsOf(table, at.row);
  return (
    <tr>
      <th scope="row">
        <RowHead table={table} at={at} />
      </th>
      {table.columns.map((column) => {
        const cell = cellAt(def, at.path, column.id);
        return (
          <td key={column.id} data-none={!cell || undefined}>
            {cell && <Cell cellKey={cell.key} spec={cell.spec} />}
          </td>
        );
      })}
      {(table.lists ?? []).map((list) => (
        <td key={list.id} data-none={!lists.includes(list) || undefined}>
          {lists.includes(list) &&
            (paper ? (
              <PrintedList list={list} rowPath={at.path} />
            ) : (
              <ChildListButton list={list} rowPath={at.path} rowLabel={at.row.label} />
            ))}
        </td>
      ))}
    </tr>
  );
});

function Head({ table }: { readonly table: Table }) {
  const { t } = useTranslation();
  const groups = headOf(table.columns);
  const grouped = groups.some(({ group }) => group !== undefined);
  const rowSpan = grouped ? 2 : 1;
  // All rows of a register are of one kind, which the heading names once.
  const register = table.layout === 'rows' ? table.rows[0] : undefined;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rowSpan}>
          {register ? register.label : <span className={styles.unseen}>{t('forms:row')}</span>}
        </th>
        {groups.map(({ group, columns: [first], columns }) =>
          group === undefined && first ? (
            <th key={first.id} scope="col" rowSpan={rowSpan}>
              <ColumnLabel column={first} />
            </th>
          ) : (
            <th key={first?.id} scope="colgroup" colSpan={columns.length}>
              {group}
            </th>
          ),
        )}
        {(table.lists ?? []).map((list) => (
          <th key={list.id} scope="col" rowSpan={rowSpan}>
            {list.label}
          </th>
        ))}
      </tr>
      {grouped && (
        <tr>
          {groups
            .filter(({ group }) => group !== undefined)
            .flatMap(({ columns }) => columns)
            .map((column) => (
              <th key={column.id} scope="col">
                <ColumnLabel column={column} />
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}

function ColumnLabel({ column }: { readonly column: Column }) {
  const unit = column.field && unitBeside(column.label, column.field);
  return (
    <>
      {column.label}
      {unit && <span className={styles.unit}>, {unit}</span>}
    </>
  );
}
