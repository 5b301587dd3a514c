import { type RawBuilder, sql } from 'kysely';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from './db.ts';

const PAGE_SIZE = 50;

export interface Paging {
  readonly page: number;
  /** Where it is another than that of most lists. */
  readonly pageSize?: number;
}

/** As many rows as a page holds, from where it begins. */
export const ofPage = ({ page, pageSize = PAGE_SIZE }: Paging): RawBuilder<unknown> =>
  sql`LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;

export const pageSizeOf = ({ pageSize = PAGE_SIZE }: Paging): number => pageSize;

/**
 * One page of what matches, and how much matches altogether.
 * @param list `matching`: from FROM to the last condition; `order` ends with what is unique, or a row is on two pages
 */
export async function pageOf<Row>(
  tx: Tx,
  paging: Paging,
  { columns, matching, order }: Readonly<Record<'columns' | 'matching' | 'order', RawBuilder<unknown>>>,
): Promise<ListPage<Row>> {
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total ${matching}`.execute(tx);
  const { rows: items } = await sql<Row>`
    SELECT ${columns} ${matching} ORDER BY ${order} ${ofPage(paging)}`.execute(tx);
  return { items, total: counted[0]?.total ?? 0, pageSize: pageSizeOf(paging) };
}

export const mapPage = <From, To>(
  { items, ...page }: ListPage<From>,
  to: (row: From) => To,
): ListPage<To> => ({
  ...page,
  items: items.map(to),
});
