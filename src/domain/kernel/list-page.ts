import { z } from 'zod';

/** Which page of a list is asked for: a field of the query of every list. */
export const pageQuery = { page: z.coerce.number().int().min(1).default(1) };

/** One page of a list, how many rows there are on all of them, and how many one of them holds. */
export const listPage = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), total: z.number().int(), pageSize: z.number().int() });

export interface ListPage<Row> {
  items: Row[];
  total: number;
  pageSize: number;
}
