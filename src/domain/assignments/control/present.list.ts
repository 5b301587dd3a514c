import type { PrintedList } from '#domain/documents/present.list.ts';
import { askedColumns } from '../present.list.ts';
import { words } from '../texts/ru/control.ts';
import type { RedRow } from './model.ts';

/** The red list as the controller takes it to a meeting. (order 01-21/744, cl. 3) */
export const redList: PrintedList<RedRow> = {
  name: words.red,
  columns: [
    ...askedColumns,
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
