import type { MeasureId } from '#domain/kernel/ids.ts';
import type { Link } from './model.links.ts';
import { needOf } from './rules.links.ts';
import { type Axis, placeOf, type Track } from './rules.timeline.ts';

/** A row of a chart: how it lies in days, and how far its middle is from the top, counted in rows. */
export interface ChartRow {
  readonly track: Track;
  readonly middle: number;
}

/** From what is needed to what waits for it, in months and rows; the head stands at the last point. */
export interface Arrow {
  readonly key: string;
  readonly kind: Link['kind'];
  readonly points: readonly (readonly [month: number, row: number])[];
  readonly head: 'down' | 'up';
}

/** In rows: from the middle of a row to the edge of its bar, and to the line on which an arrow turns. */
const [BAR, TURN] = [0.15, 0.4];
/** In months: an arrow touches a bar a little inside of its ends. */
const INSET = 0.12;

const hardOf = ({ hard }: Track, axis: Axis) => (hard === null ? null : placeOf(axis, hard, 'end'));
const startOf = (track: Track, axis: Axis): number | null =>
  track.bar ? placeOf(axis, track.bar.from, 'begin') + INSET : hardOf(track, axis);
const finishOf = (track: Track, axis: Axis): number | null =>
  track.bar ? placeOf(axis, track.bar.to, 'end') - INSET : hardOf(track, axis);

/** Links whose ends are both on the chart and have a day. */
export function arrowsOf(
  rows: ReadonlyMap<MeasureId, ChartRow>,
  links: readonly Link[],
  axis: Axis,
): Arrow[] {
  return links.flatMap((link): Arrow[] => {
    const { waiting, needed } = needOf(link);
    const [from, to] = [rows.get(needed), rows.get(waiting)];
    if (!from || !to) return [];
    const [x1, x2] = [finishOf(from.track, axis), startOf(to.track, axis)];
    if (x1 === null || x2 === null) return [];
    const down = from.middle < to.middle;
    const side = down ? 1 : -1;
    const turn = to.middle - side * TURN;
    return [
      {
        key: `${link.kind} ${needed} ${waiting}`,
        kind: link.kind,
        points: [
          [x1, from.middle + side * BAR],
          [x1, turn],
          [x2, turn],
          [x2, to.middle - side * BAR],
        ],
        head: down ? 'down' : 'up',
      },
    ];
  });
}
