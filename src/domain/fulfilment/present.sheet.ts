import type { PrintedSheet } from '#domain/documents/model.printed.ts';
import { words as exports } from '#domain/documents/texts/ru/exports.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import type { MeasureState, StateCounts } from './model.ts';
import { words as roadmap } from './texts/ru/roadmap.ts';

export interface ItemState {
  readonly item: Pick<PlanItem, 'number' | 'title'>;
  readonly state: MeasureState;
  readonly dueOn: LocalDate | null;
  readonly counts: StateCounts;
}

const countColumns = [
  'total',
  'accepted',
  'notRequired',
  'reported',
  'returned',
  'assigned',
  'overdue',
] as const;

/**
 * How far a roadmap is fulfilled on a day.
 * @param whole all assignments are counted, not only those within a narrower scope
 */
export function stateSheet(rows: readonly ItemState[], today: LocalDate, whole: boolean): PrintedSheet {
  const { column, heading, headingOfPart } = exports.sheet;
  return {
    name: exports.sheet.name,
    heading: fill(whole ? heading : headingOfPart, { day: printDate(today) }),
    columns: [
      { heading: column.number, width: 14, align: 'center' },
      { heading: column.title, width: 97, align: 'left' },
      { heading: column.dueOn, width: 24, align: 'center' },
      { heading: column.state, width: 36, align: 'left' },
      ...countColumns.map((key) => ({ heading: column[key], width: 24, align: 'center' as const })),
    ],
    rows: rows.map(({ item, state, dueOn, counts }) => [
      item.number,
      item.title,
      dueOn ? printDate(dueOn) : '',
      roadmap.measureState[state],
      ...countColumns.map((key) => counts[key]),
    ]),
  };
}
