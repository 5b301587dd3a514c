import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { approvalContract } from '#domain/approval/contract.ts';
import type { FanOut } from '#domain/approval/model.ts';
import {
  type Excluded,
  nameOf,
  refusalOfApproval,
  unaddressedBy,
  withoutExcluded,
} from '#domain/approval/rules.ts';

/** What would go to nobody as the page stands, and which of it the person has confirmed. */
export function useUnaddressed(fanOut: readonly FanOut[], excluded: readonly Excluded[], undecided: number) {
  const client = useQueryClient();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const unaddressed = unaddressedBy(withoutExcluded(fanOut, excluded));
  const confirmed = unaddressed.filter((one) => ticked.has(nameOf(one)));
  return {
    unaddressed,
    /** Never more than is asked: what is addressed by now needs no word. */
    confirmed,
    isConfirmed: (name: string) => ticked.has(name),
    refusal: refusalOfApproval({ undecided, unaddressed, confirmed }),
    toggle: (name: string) =>
      setTicked((before) => {
        const after = new Set(before);
        if (!after.delete(name)) after.add(name);
        return after;
      }),
    /** The server knew of others: the dialog shows whom, with what was confirmed still confirmed. */
    refresh: () =>
      Promise.all(
        [approvalContract.previewApproval, approvalContract.previewDraft].map(({ path }) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  };
}

export type Unaddressing = ReturnType<typeof useUnaddressed>;
