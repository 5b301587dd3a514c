import { useState } from 'react';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { AssignmentStatus, WaitingReport } from '#domain/assignments/model.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useChange } from '#web/lib/queries.ts';
import { useShowDecided } from '../queries.ts';

interface Made {
  readonly report: WaitingReport;
  readonly status: AssignmentStatus;
  /** Of the assignment since the decision. */
  readonly version: number;
}

export interface DecisionsMade {
  readonly last: Made | undefined;
  readonly add: (report: WaitingReport, decided: Pick<Made, 'status' | 'version'>) => void;
  readonly withdraw: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** What was decided since the queue was opened; the last of it is taken back first. */
export function useDecisionsMade(onWithdrawn: (id: AssignmentId) => void): DecisionsMade {
  const [made, setMade] = useState<readonly Made[]>([]);
  const last = made.at(-1);
  const show = useShowDecided();
  const forget = (id: AssignmentId) => setMade((before) => before.filter(({ report }) => report.id !== id));
  const { mutate, reset, isPending, error } = useChange(assignmentsContract.withdraw, {
    onSuccess: (assignment) => {
      show(assignment);
      forget(assignment.id);
      onWithdrawn(assignment.id);
    },
    // What cannot be taken back is not offered again.
    onError: (_, { params }) => forget(params.id as AssignmentId),
  });
  const withdraw = () => {
    if (last && !isPending) mutate({ params: { id: last.report.id }, body: { version: last.version } });
  };
  usePageKeys({ u: withdraw });
  return {
    last,
    add: (report, { status, version }) => {
      reset();
      setMade((before) => [...before, { report, status, version }]);
    },
    withdraw,
    isPending,
    error,
  };
}
