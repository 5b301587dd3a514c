import type { Finding } from '#domain/orders/reading/model.ts';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import { usePageKeys } from '#web/lib/page-keys.ts';
import type { ListedFindings } from './useFindingList.ts';
import type { FindingHandlers } from './useHandlers.ts';

interface Acts {
  readonly on: FindingHandlers;
  readonly goTo: (finding: Finding | undefined) => void;
  /** Nothing is decided while other decisions are on their way, nor by who may not. */
  readonly canAct: boolean;
}

/** The list from the keyboard: walked, and the chosen finding decided. */
export function useFindingKeys(list: ListedFindings, { on, goTo, canAct }: Acts): void {
  const { chosen, isOpen, decided } = list;
  const onOpen = (act: (finding: Finding) => void) => () => {
    if (canAct && chosen && isOpen(chosen)) act(chosen);
  };
  usePageKeys({
    j: () => goTo(list.beside(1)),
    k: () => goTo(list.beside(-1)),
    a: onOpen((finding) => {
      if (hasProposal(finding)) on.decide({ findingId: finding.id, decision: 'accepted' });
    }),
    o: onOpen(({ id }) => on.decide({ findingId: id, decision: 'kept' })),
    e: onOpen(({ id }) => on.edit(id)),
    x: onOpen(({ id }) => on.toggle(id)),
    u: () => {
      if (canAct && chosen && decided.has(chosen.id)) on.decide({ findingId: chosen.id, decision: null });
    },
  });
}
