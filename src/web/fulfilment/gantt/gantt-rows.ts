import type { MeasureId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { ChartRow } from '#domain/plans/rules.timeline.arrows.ts';
import { type Axis, axisOf, type Track, trackOf } from '#domain/plans/rules.timeline.ts';
import type { Period } from '#domain/terms/model.ts';
import type { RoadmapItem } from '../queries.ts';

/** A heading is half as high as a row: what lies over the rows is placed in rows. */
const HEADING_HEIGHT = 0.5;

export interface HeadingLine {
  readonly kind: 'heading';
  readonly key: string;
  readonly of: PlanItemKind;
  readonly section: string | null;
}
export interface ItemLine {
  readonly kind: 'item';
  readonly key: string;
  readonly item: RoadmapItem;
  readonly track: Track;
}

/** The plan's order, with a heading wherever another section begins. */
export function linesOf(items: readonly RoadmapItem[], period: Period): (HeadingLine | ItemLine)[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    const line = { kind: 'item', key: item.id, item, track: trackOf(item, period) } as const;
    if (before?.kind === item.kind && before.section === item.section) return [line];
    return [
      { kind: 'heading', key: `before-${item.id}`, of: item.kind, section: item.section } as const,
      line,
    ];
  });
}

export interface Chart {
  readonly lines: readonly (HeadingLine | ItemLine)[];
  readonly axis: Axis;
  /** In rows. */
  readonly height: number;
  readonly rows: ReadonlyMap<MeasureId, ChartRow>;
}

export function chartOf(items: readonly RoadmapItem[], period: Period): Chart {
  const lines = linesOf(items, period);
  const rows = new Map<MeasureId, ChartRow>();
  let height = 0;
  for (const line of lines) {
    if (line.kind === 'item') rows.set(line.item.measureId, { track: line.track, middle: height + 0.5 });
    height += line.kind === 'item' ? 1 : HEADING_HEIGHT;
  }
  return {
    lines,
    height,
    rows,
    axis: axisOf(
      period,
      [...rows.values()].map(({ track }) => track),
    ),
  };
}

export interface GanttFilter {
  readonly state?: RoadmapItem['state'] | undefined;
  readonly party?: string | undefined;
  readonly section?: string | undefined;
  readonly search?: string | undefined;
}

/** A class of executors: its abbreviation, or the words where there is none. */
const partiesOf = ({ responsible }: RoadmapItem) =>
  responsible.map(({ abbreviation, text }) => abbreviation ?? text);

/** What the filters may offer, in the order of the plan. */
export const everyParty = (items: readonly RoadmapItem[]) => [...new Set(items.flatMap(partiesOf))];
export const everySection = (items: readonly RoadmapItem[]) => [
  ...new Set(items.flatMap(({ section }) => section ?? [])),
];

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

export function shownItems(
  items: readonly RoadmapItem[],
  { state, party, section, search }: GanttFilter,
): RoadmapItem[] {
  const words = fold(search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return items.filter((item) => {
    const text = fold(`${item.number} ${item.title}`);
    return (
      (state === undefined || item.state === state) &&
      (party === undefined || partiesOf(item).includes(party)) &&
      (section === undefined || item.section === section) &&
      words.every((word) => text.includes(word))
    );
  });
}
