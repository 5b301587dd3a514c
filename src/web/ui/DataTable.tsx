import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DataTable.module.css';
import { Icon } from './Icon.tsx';
import { MoreColumns } from './MoreColumns.tsx';
import { useOverflow } from './use-overflow.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** Makes the header sort by this value. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The cell names its row: a `th scope="row"`. */
  readonly heading?: true;
  /** A day or the number of an act, for example «01-21/744»: not broken over lines. */
  readonly unbroken?: true;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly showCaption?: boolean;
  /** On a phone rows become cards instead of a scrolled table. */
  readonly cards?: boolean;
}

interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('ru', { numeric: true });

/** A plain table: caption, sticky header, sorting where a column asks for it, `j`/`k` between rows. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  showCaption = false,
  cards = false,
}: Props<Row>) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = sortRows(rows, columns, sorting);
  const [frame, overflows] = useOverflow<HTMLDivElement>();

  return (
    // A table wider than the screen scrolls inside its own region, also from the keyboard.
    // Where it fits there is no region, and the header sticks to the window.
    <div className={styles.around}>
      <div
        ref={frame}
        className={styles.frame}
        {...(overflows && { role: 'region', 'aria-label': t('table.scroll', { caption }), tabIndex: 0 })}
        data-scrolls={overflows || undefined}
      >
        <table className={styles.table} data-cards={cards || undefined}>
          <caption className={styles.caption} data-shown={showCaption || undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={rowKey(row)} data-list-row="">
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {overflows && <MoreColumns region={frame} />}
    </div>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const label = typeof column.header === 'string' ? column.header : undefined;
  const content = column.render(row);
  return column.heading ? (
    <th scope="row" data-align={column.align} data-unbroken={column.unbroken} data-label={label}>
      {content}
    </th>
  ) : (
    <td data-align={column.align} data-unbroken={column.unbroken} data-label={label}>
      {content}
    </td>
  );
}

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderProps<Row>) {
  const active = sorting?.key === column.key ? sorting : undefined;
  if (!column.sortBy) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  }
  const direction = active ? (active.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" data-align={column.align} aria-sort={direction}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ key: column.key, descending: active ? !active.descending : false })}
      >
        {column.header}
        <Icon name={active?.descending ? 'down' : 'up'} size={12} data-active={Boolean(active)} />
      </button>
    </th>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting?: Sorting,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sorting || !sortBy) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)];
    // What has no value stays at the end in both directions.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return order * sign;
  });
}
