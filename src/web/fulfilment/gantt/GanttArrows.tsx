import type { PlanLink } from '#domain/plans/model.links.ts';
import { arrowsOf } from '#domain/plans/rules.timeline.arrows.ts';
import styles from './GanttArrows.module.css';
import type { Chart } from './gantt-rows.ts';

interface Props {
  readonly chart: Chart;
  readonly links: readonly PlanLink[];
}

/** Links over the rows; the same stands in words with each measure. Lines stretch with the chart, heads do not. */
export function GanttArrows({ chart: { rows, axis, height }, links }: Props) {
  const bare = links.map(({ kind, measure, target }) => ({
    kind,
    measureId: measure.measureId,
    targetId: target.measureId,
  }));
  const arrows = arrowsOf(rows, bare, axis);
  return (
    <div className={styles.arrows} style={{ height: `calc(var(--row) * ${height})` }} aria-hidden="true">
      <svg viewBox={`0 0 ${axis.months} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {arrows.map(({ key, kind, points }) => (
          <path key={key} data-kind={kind} d={`M${points.map((point) => point.join(' ')).join('L')}`} />
        ))}
      </svg>
      {arrows.map(({ key, head, points }) => {
        const [month = 0, row = 0] = points.at(-1) ?? [];
        const place = { left: `${(100 * month) / axis.months}%`, top: `${(100 * row) / height}%` };
        return <span key={key} className={styles.point} data-head={head} style={place} />;
      })}
    </div>
  );
}
