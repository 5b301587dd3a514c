import type { LocalDate } from './dates.ts';

/**
 * What a feature may ask of a person. `queue`: others wait for it, so it has no day of its own; `returned`: it was
 * given back, if only by remarks beside it; `offer`: open to whoever takes it, so it stands after what is asked by name.
 */
export type Tasks = Readonly<Record<string, 'own' | 'queue' | 'returned' | 'offer'>>;

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
  /** What stands first in a queue, in its own words. */
  readonly first?: readonly string[] | undefined;
  readonly count: number;
  /** Of how many, where the rest is settled already. */
  readonly of?: number | undefined;
  /** Since the oldest of a queue came. */
  readonly waitingDays?: number | undefined;
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
}

/** What a person has sent and others have not answered yet, as a feature tells it. */
export interface Wait<Kind extends string = string> {
  readonly kind: Kind;
  /** Of the thing that is waited for; null for several of them. */
  readonly subjectId: string | null;
  readonly title: string;
  readonly count: number;
  /** Whose step it is, where the kind alone does not tell. */
  readonly at: string | null;
  /** Since the oldest of them was sent. */
  readonly sinceOn: LocalDate | null;
  readonly waitingDays: number | null;
  readonly dueOn: LocalDate | null;
  /** In how many days the last one of its kind was answered. */
  readonly lastTook?: number | undefined;
}

/** How far something of one's own is: together the parts are all of it. What is nil is not among them. */
export interface Standing<Kind extends string = string> {
  readonly kind: Kind;
  readonly subjectId: string | null;
  readonly title: string;
  readonly parts: readonly { readonly part: string; readonly count: number }[];
}

/** What a feature has for the desk of one person. */
export interface DeskPart<
  Task extends string = string,
  Waited extends string = never,
  Stood extends string = never,
> {
  readonly actions: readonly NextAction<Task>[];
  readonly waits?: readonly Wait<Waited>[];
  readonly standings?: readonly Standing<Stood>[];
}
