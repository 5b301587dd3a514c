import type { PrintedList } from '#domain/documents/present.list.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { words as list } from '../texts/ru/assignments.ts';
import { words } from '../texts/ru/control.ts';
import type { RedRow } from './model.ts';

/** The red list as the controller takes it to a meeting. (order 01-21/744, cl. 3) */
export const redList: PrintedList<RedRow> = {
  name: words.red,
  columns: [
    { heading: list.column.number, width: 16, cell: ({ item }) => item.number },
    { heading: list.column.item, width: 80, cell: ({ item }) => item.title },
    { heading: list.page.point, width: 36, cell: ({ point }) => point?.title ?? null },
    { heading: list.column.organization, width: 55, cell: ({ organization }) => organization.name },
    { heading: list.filter.municipality, width: 40, cell: ({ municipality }) => municipality?.name ?? null },
    { heading: list.page.due, width: 24, cell: ({ dueOn }) => dueOn && printDate(dueOn) },
    { heading: words.list.days, width: 16, cell: ({ daysLate }) => daysLate },
    {
      heading: words.list.forms,
      width: 26,
      cell: ({ forms }) => forms && `${forms.accepted} / ${forms.total}`,
    },
    { heading: words.list.lastWord, width: 70, cell: ({ lastWord }) => lastWord?.text ?? null },
    {
      heading: words.list.decided,
      width: 60,
      cell: ({ control }) =>
        control.map(({ step, text }) => `${words.step[step]}: ${text}`).join('\n') || null,
    },
  ],
};
