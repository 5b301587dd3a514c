import { type Narrowing, type PrintedList, quoted } from '#domain/documents/present.list.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import type { AssignmentRow, AssignmentStatus, TermState } from './model.ts';
import { words } from './texts/ru/assignments.ts';

/** As the badge of a row reads. */
export function statusWords({ status, claim }: Pick<AssignmentRow, 'status' | 'claim'>): string {
  if (claim === 'done') return words.status[status];
  if (status === 'accepted') return words.status.not_required;
  return status === 'reported' ? words.status.reported_not_required : words.status[status];
}

/** «исполнено с нарушением срока, дней: 3, первый отчёт в срок»: as a sheet is filtered by it, without forms of numbers. */
function timelinessWords({ termState, daysLate, firstInTime }: AssignmentRow): string {
  const state = words.termState[termState];
  const late = daysLate > 0 ? fill(words.lateBy, { days: daysLate, state }) : state;
  return firstInTime ? fill(words.firstInTime, { late }) : late;
}

/** What is asked, of whom, by when. */
export const askedColumns: PrintedList<AssignmentRow>['columns'] = [
  { heading: words.column.number, width: 16, cell: ({ item }) => item.number },
  { heading: words.column.item, width: 90, cell: ({ item }) => item.title },
  { heading: words.page.point, width: 40, cell: ({ point }) => point?.title ?? null },
  { heading: words.column.organization, width: 55, cell: ({ organization }) => organization.name },
  { heading: words.filter.municipality, width: 45, cell: ({ municipality }) => municipality?.name ?? null },
  { heading: words.page.due, width: 24, cell: ({ dueOn }) => dueOn && printDate(dueOn) },
];

/** Who does what by when, and how it stands. (order 01-21/744, cl. 3) */
export const assignmentList: PrintedList<AssignmentRow> = {
  name: words.title,
  columns: [
    ...askedColumns,
    {
      heading: words.column.shifted,
      width: 30,
      cell: ({ shifted: { times, days } }) => (times > 0 ? fill(words.shiftedCells, { times, days }) : null),
    },
    { heading: words.column.timeliness, width: 60, cell: timelinessWords },
    { heading: words.column.status, width: 26, cell: statusWords },
  ],
};

interface AssignmentNarrowing {
  readonly view: keyof typeof words.empty;
  readonly status?: AssignmentStatus | undefined;
  readonly termState?: TermState | undefined;
  readonly unproved?: 'yes' | undefined;
  readonly municipality: string | undefined;
  /** Of the only measure that is listed. */
  readonly measure: string | undefined;
  readonly search?: string | undefined;
}

export const assignmentNarrowings = (by: AssignmentNarrowing): Narrowing[] => [
  { name: words.view.label, value: by.view === 'all' ? undefined : words.view[by.view] },
  { name: words.filter.status, value: by.status && words.status[by.status] },
  { name: words.filter.termState, value: by.termState && words.termState[by.termState] },
  { name: words.filter.evidence, value: by.unproved && words.filter.unproved },
  { name: words.filter.municipality, value: by.municipality },
  { name: words.column.item, value: by.measure },
  { name: words.filter.search, value: quoted(by.search) },
];
