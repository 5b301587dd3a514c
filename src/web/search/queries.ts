import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { searchContract } from '#domain/search/contract.ts';
import { read } from '#web/lib/queries.ts';

export type SearchConditions = Partial<z.output<typeof searchContract.search.query>>;
export type SearchAnswer = z.output<typeof searchContract.search.response>;

export function useFound(conditions: SearchConditions) {
  return useQuery({
    ...read(searchContract.search, { query: conditions }),
    placeholderData: keepPreviousData,
    enabled: Boolean(conditions.text),
  });
}
