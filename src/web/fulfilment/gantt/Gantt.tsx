import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.ts';
import { isOn, placeOf } from '#domain/plans/rules.timeline.ts';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import type { PlanLinks } from '../queries.links.ts';
import { LONG_PLAN, type RoadmapItem } from '../queries.ts';
import styles from './Gantt.module.css';
import { GanttArrows } from './GanttArrows.tsx';
import { GanttHead } from './GanttHead.tsx';
import { GanttRow } from './GanttRow.tsx';
import { type Chart, chartOf, type HeadingLine } from './gantt-rows.ts';

interface Props {
  readonly plan: Plan;
  readonly items: readonly RoadmapItem[];
  /** Not there yet: the chart does not wait for its arrows. */
  readonly links: PlanLinks | undefined;
  readonly onOpen: (measureId: string) => void;
}

/** The longer the plan, the narrower a month. */
const monthWidths: readonly (readonly [upTo: number, rem: number])[] = [
  [24, 3],
  [48, 1.6],
  [Number.POSITIVE_INFINITY, 0.7],
];

/** A table whose last column is a line of months: what is drawn there is also said in words. */
export function Gantt({ plan, items, links, onOpen }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { periodFrom, periodTo } = plan;
  const chart = useMemo(
    () => chartOf(items, { from: periodFrom, to: periodTo }),
    [items, periodFrom, periodTo],
  );
  const { axis } = chart;
  const now = isOn(axis, today) ? placeOf(axis, today, 'begin') / axis.months : undefined;
  const region = useScrolledTo(now);
  const width = monthWidths.find(([upTo]) => axis.months <= upTo)?.[1];
  const caption = t('gantt:caption');
  return (
    <>
      {now === undefined && (
        <p className={styles.note}>{t('gantt:todayOutside', { day: formatDay(today) })}</p>
      )}
      <section
        ref={region}
        className={styles.scroll}
        aria-label={t('table.scroll', { caption })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <div
          className={styles.canvas}
          style={{ '--months': axis.months, '--month': `${width}rem`, '--now': now } as CSSProperties}
        >
          <table className={styles.table} onKeyDown={walk} data-long={items.length > LONG_PLAN || undefined}>
            <caption className={styles.hidden}>{caption}</caption>
            <GanttHead axis={axis} />
            <Lines chart={chart} warnings={links?.warnings} onOpen={onOpen} />
          </table>
          <GanttArrows chart={chart} links={links?.links ?? []} />
          {now !== undefined && <div className={styles.today} aria-hidden="true" />}
        </div>
      </section>
    </>
  );
}

interface LinesProps extends Pick<Props, 'onOpen'> {
  readonly chart: Chart;
  readonly warnings: PlanLinks['warnings'] | undefined;
}

function Lines({ chart: { lines, axis }, warnings, onOpen }: LinesProps) {
  const byMeasure = useMemo(() => new Map(warnings?.map((one) => [one.measureId, one])), [warnings]);
  // Rows are many and remember what they drew: they get one function for good.
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const open = useCallback((measureId: string) => latest.current(measureId), []);
  return (
    <tbody>
      {lines.map((line) =>
        line.kind === 'heading' ? (
          <HeadingRow key={line.key} line={line} />
        ) : (
          <GanttRow
            key={line.key}
            item={line.item}
            track={line.track}
            axis={axis}
            warning={byMeasure.get(line.item.measureId)}
            onOpen={open}
          />
        ),
      )}
    </tbody>
  );
}

function HeadingRow({ line: { of, section } }: { readonly line: HeadingLine }) {
  const { t } = useTranslation();
  return (
    <tr className={styles.heading}>
      <th scope="colgroup" colSpan={2}>
        <span>{section ?? t(of === 'clause' ? 'roadmap:clauses' : 'roadmap:measures')}</span>
      </th>
    </tr>
  );
}

/** Where not everything fits, the day of today is what one came for. */
function useScrolledTo(now: number | undefined) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = region;
    const chart = current?.querySelector<HTMLElement>('[data-chart]');
    if (!current || !chart || now === undefined) return;
    current.scrollLeft = now * chart.offsetWidth - (current.clientWidth - chart.offsetLeft) / 2;
  }, [now]);
  return region;
}

/** Arrows walk over the measures as j and k do; without a measure in focus they scroll. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const down = event.key === 'ArrowDown';
  if (!down && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('tbody button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = at < 0 ? undefined : buttons[at + (down ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
