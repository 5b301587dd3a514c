import type { PlanItemKind } from '#domain/plans/model.approval.ts';
import type { RoadmapItem } from '../queries.ts';

/** A heading is half as high as a row: arrows count in rows. */
export const HEADING_HEIGHT = 0.5;

export type GanttLine =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly of: PlanItemKind;
      readonly section: string | null;
    }
  | { readonly kind: 'item'; readonly key: string; readonly item: RoadmapItem };

/** The plan's order, with a heading wherever another section begins. */
export function linesOf(items: readonly RoadmapItem[]): GanttLine[] {
  return items.flatMap((item, at): GanttLine[] => {
    const before = items[at - 1];
    const row = { kind: 'item', key: item.id, item } as const;
    if (before?.kind === item.kind && before.section === item.section) return [row];
    return [{ kind: 'heading', key: `before-${item.id}`, of: item.kind, section: item.section }, row];
  });
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
