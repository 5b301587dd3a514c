import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { yearContract } from '#domain/fulfilment/contract.year.ts';
import { read } from '#web/lib/queries.ts';

export type Year = z.output<typeof yearContract.getYear.response>;
export type YearSearch = Partial<z.output<typeof yearContract.getYear.query>>;

export function useYear(id: string, query: YearSearch) {
  return useQuery(read(yearContract.getYear, { params: { id }, query }));
}
