import type { LocalDate } from './dates.ts';

/**
 * What a feature may ask of a person. `queue`: others wait for it, so it has no day of its own; `returned`: it was
 * given back, if only by remarks beside it.
 */
export type Tasks = Readonly<Record<string, 'own' | 'queue' | 'returned'>>;

/** What one person must do next, as a feature tells it. */
export interface NextAction<Task extends string = string> {
  readonly kind: Task;
  /** Of the thing that the task is about; null for a queue without a page of its own. */
  readonly subjectId: string | null;
  readonly title: string;
  /** Quoted remark of a return: the first one that is open, or the reason. */
  readonly remark: string | null;
  /** Further open remarks beside the quoted one. */
  readonly moreRemarks?: number | undefined;
  /** The last reminder of what was not sent. */
  readonly reminder?: string | undefined;
  readonly count: number;
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
}
