import { useState } from 'react';
import type { Order } from '#domain/orders/model.ts';
import { type Decision, useDecide } from '../queries.ts';

export interface Deciding {
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Findings whose decisions are on their way. */
  readonly busy: ReadonlySet<string>;
  /** Findings whose decisions were refused, and why. */
  readonly refused: ReadonlySet<string>;
  readonly error: unknown;
  /** The finding whose cells are being written. */
  readonly editing: string | undefined;
  readonly setEditing: (findingId: string | undefined) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** Decisions of one list: one batch at a time, so that none is made on a screen that is already old. */
export function useDeciding(order: Order, onDecided: (findingIds: readonly string[]) => void): Deciding {
  const [batch, setBatch] = useState<ReadonlySet<string>>(nothing);
  const [editing, setEditing] = useState<string>();
  const { decide, isPending, error } = useDecide(order, (ids) => {
    setEditing(undefined);
    onDecided(ids);
  });
  return {
    decide: (decisions) => {
      if (isPending || decisions.length === 0) return;
      setBatch(new Set(decisions.map(({ findingId }) => findingId)));
      decide(decisions);
    },
    busy: isPending ? batch : nothing,
    refused: error ? batch : nothing,
    error,
    editing,
    setEditing,
  };
}
