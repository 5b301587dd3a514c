import { type Refusal, refused } from './errors.ts';

/** The statuses of a noun. The screen greys its buttons by the table by which the server refuses. */
export interface Flow<Status extends string, Action extends string, To extends Status> {
  /** In the order of the table. */
  available(status: Status): readonly Action[];
  /** Why the action cannot be done; undefined where it can. */
  refusal(status: Status, action: Action): Refusal | undefined;
  /**
   * The status that the action leads to.
   * @throws AppError `conflict` with the reason `<noun>.<action>_unavailable` and the status that forbids it
   */
  step(status: Status, action: Action): To;
}

/** Of each status the actions that may be done in it, and the status that each of them leads to. */
type FlowTable<Status extends string, Action extends string, To extends Status> = Readonly<
  Record<Status, Readonly<Partial<Record<Action, To>>>>
>;

/** @param noun under whose reasons a refused action is explained */
export function flow<Status extends string, Action extends string, To extends Status = Status>(
  noun: string,
  table: FlowTable<Status, Action, To>,
): Flow<Status, Action, To> {
  const unavailable = (status: Status, action: Action): Refusal => ({
    code: 'conflict',
    reason: `${noun}.${action}_unavailable`,
    detail: { status },
  });
  return {
    available: (status) => Object.keys(table[status]) as Action[],
    refusal: (status, action) => (table[status][action] ? undefined : unavailable(status, action)),
    step(status, action) {
      const to = table[status][action];
      if (!to) throw refused(unavailable(status, action));
      return to;
    },
  };
}
