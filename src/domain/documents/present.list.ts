import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import { fileNameOf, type PrintedCell, type PrintedDocument } from './model.printed.ts';
import { words } from './texts/ru/exports.ts';

/** One column of a list: what stands over it, how wide it is in millimetres, what a row has in it. */
export interface ListColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row) => PrintedCell | null;
}

/** A list of a screen as a table on paper. */
export interface PrintedList<Row> {
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
}

/** A filter of the page by the name that it has there; undefined where it is not set. */
export interface Narrowing {
  readonly name: string;
  readonly value: string | undefined;
}

export const quoted = (search: string | undefined): string | undefined => search && `«${search}»`;

export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** What the list is of, in lines over the table. */
  readonly facts: readonly string[];
  /** What its reader may see, by name: two of them get two lists under the same filters. */
  readonly reach: readonly string[];
  readonly narrowings: readonly Narrowing[];
  readonly today: LocalDate;
  readonly address: string;
}

/** Every row that the list has under its conditions, one under another. */
export function listDocument<Row>(
  { name, columns }: PrintedList<Row>,
  { rows, facts, reach, narrowings, today, address }: Listed<Row>,
): PrintedDocument {
  const { list } = words;
  const chosen = narrowings.flatMap(({ name, value }) => (value ? [`${name} — ${value}`] : []));
  const lines = [
    ...facts,
    `${list.reach}: ${reach.join(', ')}`,
    `${list.narrowed}: ${chosen.join('; ') || list.whole}`,
    `${list.rows}: ${rows.length}`,
    `${list.day}: ${printDate(today)}`,
  ];
  return {
    name,
    mark: [],
    heading: name,
    blocks: [
      ...lines.map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'table',
        columns: columns.map(({ heading, width }) => ({ heading, width, align: 'left' })),
        rows: rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row) ?? '') })),
      },
    ],
    record: { words: list.record, address },
    sheets: [],
  };
}

/** «Поручения, 15.10.2020.xlsx». */
export const listFileName = (name: string, today: LocalDate, extension: string): string =>
  fileNameOf(`${name}, ${printDate(today)}`, extension);
