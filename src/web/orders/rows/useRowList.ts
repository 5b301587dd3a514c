import { useMemo, useState } from 'react';
import type { Order } from '#domain/orders/model.ts';
import type { CellField, Finding, PlanRow } from '#domain/orders/reading/model.ts';
import { currentRows } from '#domain/orders/rules.obligations.ts';
import { changedFields } from '../findings/changes.ts';
import { byLine, linesOfSource } from '../source/lines.ts';
import { isUnread, readersOf } from './unread.ts';

export const readings = ['asDecided', 'asPrinted'] as const;
export type Reading = (typeof readings)[number];

export interface ListedRows {
  readonly reading: Reading;
  readonly read: (reading: Reading) => void;
  readonly onlyUnread: boolean;
  readonly narrow: (onlyUnread: boolean) => void;
  /** Of the chosen reading. */
  readonly all: readonly PlanRow[];
  /** Of these, what the choice of unread ones leaves. */
  readonly shown: readonly PlanRow[];
  /** As decided, whatever is shown: how many rows, how many differ from the paper, how many are not read whole. */
  readonly counts: { readonly rows: number; readonly changed: number; readonly unread: number };
  /** The printed row, where the reading may differ from it. */
  readonly printedOf: (row: PlanRow) => PlanRow | undefined;
  /** Findings that touch the lines of a row. */
  readonly findingsOf: (row: PlanRow) => readonly Finding[];
  readonly isDecided: (finding: Finding) => boolean;
  /** The finding through which a cell may be written by hand. */
  readonly readerOf: (row: PlanRow, field: CellField) => Finding | undefined;
}

/** The rows of a plan as they were printed or as they stand decided, and what was found in each. */
export function useRowList(order: Order): ListedRows {
  const [reading, read] = useState<Reading>('asDecided');
  const [onlyUnread, narrow] = useState(false);
  const { rows: printedRows, findings } = order.reading;
  const decidedRows = useMemo(() => currentRows(order), [order]);
  // A row composed anew is compared with the row that was printed on its line.
  const printed = useMemo(
    () =>
      new Map(printedRows.flatMap((row) => [[row.key, row] as const, [`L${row.source.line}`, row] as const])),
    [printedRows],
  );
  const marks = useMemo(() => byLine(findings), [findings]);
  const readers = useMemo(() => readersOf(findings, decidedRows), [findings, decidedRows]);
  const decided = new Set(order.decisions.map(({ findingId }) => findingId));
  const printedAs = (row: PlanRow) => printed.get(row.key) ?? printed.get(`L${row.source.line}`);
  const all = reading === 'asPrinted' ? printedRows : decidedRows;

  return {
    reading,
    read,
    onlyUnread,
    narrow,
    all,
    shown: onlyUnread ? all.filter(isUnread) : all,
    counts: {
      rows: decidedRows.length,
      changed: decidedRows.filter((row) => changedFields(row, printedAs(row)).length > 0).length,
      unread: decidedRows.filter(isUnread).length,
    },
    printedOf: (row) => (reading === 'asDecided' ? printedAs(row) : undefined),
    findingsOf: (row) => [...new Set(linesOfSource(row.source).flatMap((line) => marks.get(line) ?? []))],
    isDecided: ({ id }) => decided.has(id),
    readerOf: (row, field) => readers.get(`${row.key}.${field}`),
  };
}
