import type { PrintedList } from '#domain/documents/present.list.ts';
import { words } from '../texts/ru/evidence.ts';
import type { EvidenceItem } from './model.ts';
import { shortfallsOf } from './rules.ts';

const { column, kind } = words;

/** Demanded, proved by, how far, an obligation a row. (order 01-21/744, App. 1, column 5) */
export const evidenceList: PrintedList<EvidenceItem> = {
  name: words.title,
  columns: [
    { heading: column.number, width: 16, cell: ({ number }) => number },
    { heading: column.title, width: 90, cell: ({ title }) => title },
    {
      heading: column.demanded,
      width: 45,
      cell: (item) =>
        shortfallsOf(item)
          .map((one) => `${kind[one.kind]}: ${one.proved} / ${one.needed}`)
          .join('\n') || null,
    },
    {
      heading: column.proofs,
      width: 45,
      cell: ({ proofs }) => proofs.map((proof) => `${kind[proof.kind]}: ${proof.count}`).join('\n') || null,
    },
    ...(['total', 'accepted', 'onTime', 'late', 'overdue', 'notRequired'] as const).map((key) => ({
      heading: words.list[key],
      width: 22,
      cell: ({ assignments }: EvidenceItem) => assignments[key],
    })),
  ],
};
