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

/** A bar begins and ends a little inside; a single day is a point. */
function reachOf({ bar, hard }: Track, axis: Axis): { start: number; finish: number } | null {
  const point = bar?.from === bar?.to ? (bar?.to ?? hard) : null;
  if (point !== null) return { start: placeOf(axis, point, 'end'), finish: placeOf(axis, point, 'end') };
  return (
    bar && {
      start: placeOf(axis, bar.from, 'begin') + INSET,
      finish: placeOf(axis, bar.to, 'end') - INSET,
    }
  );
}

/** Links whose ends are both on the chart and have a day. */
export function arrowsOf(
  rows: ReadonlyMap<MeasureId, ChartRow>,
  links: readonly Link[],
  axis: Axis,
): Arrow[] {
  return links.flatMap((link): Arrow[] => {
    const { waiting, needed } = needOf(link);
    const [from, to] = [rows.get(needed), rows.get(waiting)];
    const x1 = from && reachOf(from.track, axis)?.finish;
    const x2 = to && reachOf(to.track, axis)?.start;
    if (!from || !to || x1 === undefined || x2 === undefined) return [];
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
