import type { OrderId, PartyEntryId } from '#domain/kernel/ids.ts';
import type { PartyEntry } from './model.parties.ts';
import type { Order } from './model.ts';
import { readOrder } from './reading/order.ts';
import { readTextSource } from './reading/source.ts';

/** An order under review, read from its text; nothing is decided yet. */
export function orderOf(sourceText: string): Order {
  const reading = readOrder(readTextSource(sourceText), { forms: [] });
  if ('refused' in reading) throw new Error(reading.refused);
  return {
    id: '00000000-0000-4000-8000-00000000000a' as OrderId,
    number: '15',
    signedOn: null,
    title: 'Приказ',
    status: 'review',
    findings: reading.findings.length,
    undecided: reading.findings.length,
    unknownParties: 0,
    hasFile: false,
    fileName: 'order.txt',
    sha256: '',
    sourceText,
    reading,
    decisions: [],
    dictionary: [],
    planId: null,
  };
}

/** What the region remembers of a party. */
export const entryOf = (words: string, meaning: PartyEntry['meaning']): PartyEntry => ({
  id: '00000000-0000-4000-8000-00000000000e' as PartyEntryId,
  key: words.toLowerCase(),
  words,
  meaning,
  organization: null,
  by: 'Зимина Вера Олеговна',
  at: '2020-09-10T04:14:00.000Z',
  order: null,
});
