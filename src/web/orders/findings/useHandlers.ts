import { useMemo, useRef } from 'react';
import type { Decision } from '../queries.ts';
import type { Shown } from '../source/SourcePane.tsx';

/** What a card may ask of the list it stands in. */
export interface FindingHandlers {
  readonly choose: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly decide: (decision: Decision) => void;
  readonly openDocument: (shown: Shown) => void;
}

/** The same object for as long as the list lives: a card is drawn again only when its own finding changes. */
export function useHandlers(now: FindingHandlers): FindingHandlers {
  const latest = useRef(now);
  latest.current = now;
  return useMemo(
    () => ({
      choose: (id) => latest.current.choose(id),
      toggle: (id) => latest.current.toggle(id),
      edit: (id) => latest.current.edit(id),
      decide: (decision) => latest.current.decide(decision),
      openDocument: (shown) => latest.current.openDocument(shown),
    }),
    [],
  );
}
