import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkWarning } from '#domain/plans/model.links.ts';
import type { Plan } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { SourceLink } from '#web/orders/SourceLink.tsx';
import { measureRowId } from '#web/plans/links.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { useArrival } from '#web/ui/use-arrival.ts';
import type { RoadmapItem } from '../queries.ts';
import { ItemAssignments } from './ItemAssignments.tsx';
import { ItemState } from './ItemState.tsx';
import styles from './Roadmap.module.css';

interface Props {
  readonly plan: Plan;
  readonly item: RoadmapItem;
  readonly columns: number;
  /** Its days do not agree with those of a linked one. */
  readonly warning: LinkWarning | undefined;
}

/** One obligation; unfolds to those who must fulfil it. */
export function RoadmapRow({ plan, item, columns, warning }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const rowId = measureRowId(item.measureId);
  const [row, arrived] = useArrival<HTMLTableRowElement>(rowId);
  const { number, title, hardDueOn, responsibleText, result, sourceLines } = item;
  const [line] = sourceLines;
  // A clause prints neither a term nor a result of its own: its date is read from its words, or they take the place.
  const until = hardDueOn && t('roadmap:until', { day: formatDay(hardDueOn) });
  const term = [item.term.text, until].filter(Boolean).join(', ');
  return (
    <>
      <tr ref={row} id={rowId} data-list-row="" data-arrived={arrived || undefined}>
        <td className={styles.no}>
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            aria-label={t('roadmap:unfold', { number })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} size={14} />
            {number}
          </button>
        </td>
        <th scope="row" colSpan={term ? 1 : 2}>
          {title}
          {line !== undefined && plan.orderId !== null && (
            <SourceLink orderId={plan.orderId} source={{ line, lines: [...sourceLines] }} />
          )}
        </th>
        {term && <Cell label={t('roadmap:column.term')}>{term}</Cell>}
        <Cell label={t('roadmap:column.responsible')} span={result ? 1 : 2}>
          {responsibleText}
        </Cell>
        {result && <Cell label={t('roadmap:column.result')}>{result}</Cell>}
        <Cell label={t('roadmap:column.state')}>
          <ItemState item={item} />
          {warning && <LinkMark plan={plan} warning={warning} />}
        </Cell>
      </tr>
      {open && (
        <tr id={detailId}>
          <td colSpan={columns} className={styles.detail}>
            <ItemAssignments itemId={item.id} title={title} />
          </td>
        </tr>
      )}
    </>
  );
}

interface MarkProps {
  readonly plan: Plan;
  readonly warning: LinkWarning;
}

/** Opens the measure on the chart, where its links are told. */
function LinkMark({ plan, warning: { code, measureId, neededOn } }: MarkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/roadmap"
      search={{ plan: plan.id, view: 'gantt', measure: measureId }}
      preload={false}
      className={styles.mark}
    >
      <Icon name="warning" size={14} />
      {code === 'no_slack' ? t('links:noSlack') : t('links:early', { day: formatDay(neededOn) })}
    </Link>
  );
}

interface CellProps {
  readonly label: string;
  readonly span?: number;
  readonly children: ReactNode;
}

function Cell({ label, span = 1, children }: CellProps) {
  return (
    <td data-label={label} colSpan={span}>
      {children}
    </td>
  );
}
