import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { read } from '#web/lib/queries.ts';

export type HelpQuery = Partial<z.output<typeof neededHelpContract.list.query>>;
export type HelpRegisterAnswer = z.output<typeof neededHelpContract.list.response>;

export function useNeededHelp(query: HelpQuery) {
  return useQuery(read(neededHelpContract.list, { query }));
}

export function useHelpers(id: SurveyFormId, row: string) {
  return useQuery(read(neededHelpContract.listHelpers, { params: { id }, query: { row } }));
}

export function useHelpHistory(id: SurveyFormId, row: string) {
  return useQuery(read(neededHelpContract.getHistory, { params: { id }, query: { row } }));
}
