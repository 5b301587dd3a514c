import type { PrintedList } from '#domain/documents/present.list.ts';
import { printDate } from '#domain/kernel/dates.ts';
import type { AssignmentRow } from './model.ts';
import { words } from './texts/ru/assignments.ts';

/** Who does what by when, and how it stands. (order 01-21/744, cl. 3) */
export const assignmentList: PrintedList<AssignmentRow> = {
  name: words.title,
  columns: [
    { heading: words.column.number, width: 16, cell: ({ item }) => item.number },
    { heading: words.column.item, width: 90, cell: ({ item }) => item.title },
    { heading: words.column.organization, width: 55, cell: ({ organization }) => organization.name },
    { heading: words.filter.municipality, width: 45, cell: ({ municipality }) => municipality?.name ?? null },
    { heading: words.page.due, width: 24, cell: ({ dueOn }) => dueOn && printDate(dueOn) },
    { heading: words.filter.termState, width: 40, cell: ({ termState }) => words.termState[termState] },
    { heading: words.column.status, width: 26, cell: ({ status }) => words.status[status] },
  ],
};
