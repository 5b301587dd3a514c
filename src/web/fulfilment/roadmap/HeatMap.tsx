import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeatMapData } from '../queries.ts';
import styles from './HeatMap.module.css';

type MapItem = HeatMapData['items'][number];
type MapRow = HeatMapData['rows'][number];

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows walk over the cells: a thousand links would be too many for the Tab key alone. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null;
  const row = cell?.closest('tr');
  if (!step || !cell || !row) return;
  const target = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const link = target?.querySelector('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** Municipalities × obligations. The table is the chart: a letter in each cell, colour only repeats it. */
export function HeatMap({ data: { items, rows } }: { readonly data: HeatMapData }) {
  const { t } = useTranslation();
  const caption = t('roadmap:map.caption');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label={t('table.scroll', { caption })} tabIndex={0}>
      <table className={styles.map} onKeyDown={walk}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roadmap:map.municipality')}</th>
            {items.map((item) => (
              <HeadCell key={item.id} item={item} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <MapRowCells key={row.municipality.id} row={row} items={items} first={at === 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeadCell({ item }: { readonly item: MapItem }) {
  const { t } = useTranslation();
  const name = t('roadmap:map.head', {
    item: t(`plans:item.${item.kind}`, { number: item.number }),
    title: item.title,
  });
  return (
    <th scope="col">
      <Link to="/assignments" search={{ planItemId: item.id }} preload={false} aria-label={name} title={name}>
        {item.number}
      </Link>
    </th>
  );
}

interface RowProps {
  readonly row: MapRow;
  readonly items: readonly MapItem[];
  /** The Tab key stops only in the first row; arrows go on from there. */
  readonly first: boolean;
}

function MapRowCells({ row: { municipality, cells }, items, first }: RowProps) {
  const { t } = useTranslation();
  const byItem = new Map(cells.map((cell) => [cell.itemId, cell]));
  return (
    <tr>
      <th scope="row">
        <Link to="/assignments" search={{ municipalityId: municipality.id }} preload={false}>
          {municipality.name}
        </Link>
      </th>
      {items.map((item) => {
        const cell = byItem.get(item.id);
        if (!cell) return <td key={item.id} />;
        const { state, counts } = cell;
        const name = t('roadmap:map.cell', {
          municipality: municipality.name,
          item: t(`plans:item.${item.kind}`, { number: item.number }),
          state: t(`roadmap:measureState.${state}`),
          accepted: counts.accepted,
          total: counts.total,
        });
        return (
          <td key={item.id}>
            <Link
              to="/assignments"
              search={{ planItemId: item.id, municipalityId: municipality.id }}
              preload={false}
              className={styles.sign}
              data-state={state}
              aria-label={name}
              title={name}
              tabIndex={first ? 0 : -1}
            >
              {t(`roadmap:map.letter.${state}`)}
            </Link>
          </td>
        );
      })}
    </tr>
  );
}
