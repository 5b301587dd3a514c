import { createContext, useContext } from 'react';
import type { CellKey } from '#domain/forms/model.ts';
import type { Difference, Remark } from '#domain/surveys/model.review.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';

export interface RemarkTarget {
  readonly section: string;
  readonly cell: CellKey | null;
}

export interface OpenRemarks {
  readonly form: SurveyForm;
  readonly remarks: readonly Remark[];
  /** False until the remarks have come: nobody is told that there are none, nobody accepts over them. */
  readonly known: boolean;
  /** Against the round before; undefined where there is nothing to compare. */
  readonly difference: Difference | undefined;
  /** Begins a remark; absent for who does not make any. */
  readonly begin?: (target: RemarkTarget) => void;
}

const RemarksContext = createContext<OpenRemarks | null>(null);
export const RemarksProvider = RemarksContext.Provider;

export function useRemarks(): OpenRemarks {
  const open = useContext(RemarksContext);
  if (!open) throw new Error('A remark is drawn outside of a form');
  return open;
}

export const isOpenRemark = (remark: Remark): boolean => remark.settled === null;
