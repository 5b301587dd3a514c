import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#domain/plans/model.approval.ts';
import { axisOf, isOn, placeOf, trackOf } from '#domain/plans/rules.timeline.ts';
import { formatDay } from '#web/lib/format.ts';
import { useSession } from '#web/session.tsx';
import type { RoadmapItem } from '../queries.ts';
import styles from './Gantt.module.css';
import { GanttHead } from './GanttHead.tsx';
import { GanttRow } from './GanttRow.tsx';
import { linesOf } from './gantt-rows.ts';

interface Props {
  readonly plan: Plan;
  readonly items: readonly RoadmapItem[];
  readonly onOpen: (measureId: string) => void;
}

/** The longer the plan, the narrower a month. */
const monthWidths: readonly (readonly [upTo: number, rem: number])[] = [
  [24, 3],
  [48, 1.6],
  [Number.POSITIVE_INFINITY, 0.7],
];

/** A table whose last column is a line of months: what is drawn there is also said in words. */
export function Gantt({ plan, items, onOpen }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { periodFrom, periodTo } = plan;
  const { rows, axis } = useMemo(() => {
    const period = { from: periodFrom, to: periodTo };
    const lines = linesOf(items).map((line) =>
      line.kind === 'item' ? { ...line, track: trackOf(line.item, period) } : line,
    );
    return {
      rows: lines,
      axis: axisOf(
        period,
        lines.flatMap((line) => (line.kind === 'item' ? line.track : [])),
      ),
    };
  }, [items, periodFrom, periodTo]);
  const open = useRef(onOpen);
  open.current = onOpen;
  const openStable = useCallback((measureId: string) => open.current(measureId), []);

  const region = useRef<HTMLElement>(null);
  const now = isOn(axis, today) ? placeOf(axis, today, 'begin') / axis.months : undefined;
  // Where not everything fits, the day of today is what one came for.
  useEffect(() => {
    const { current } = region;
    const chart = current?.querySelector<HTMLElement>('[data-chart]');
    if (!current || !chart || now === undefined) return;
    const free = current.clientWidth - chart.offsetLeft;
    current.scrollLeft = now * chart.offsetWidth - free / 2;
  }, [now]);

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
          <table className={styles.table} onKeyDown={walk}>
            <caption className={styles.hidden}>{caption}</caption>
            <GanttHead axis={axis} />
            <tbody>
              {rows.map((row) =>
                row.kind === 'heading' ? (
                  <tr key={row.key} className={styles.heading}>
                    <th scope="colgroup" colSpan={2}>
                      <span>
                        {row.section ??
                          t(
                            row.of === 'clause'
                              ? 'assignments:roadmap.clauses'
                              : 'assignments:roadmap.measures',
                          )}
                      </span>
                    </th>
                  </tr>
                ) : (
                  <GanttRow key={row.key} item={row.item} track={row.track} axis={axis} onOpen={openStable} />
                ),
              )}
            </tbody>
          </table>
          {now !== undefined && <div className={styles.today} aria-hidden="true" />}
        </div>
      </section>
    </>
  );
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
