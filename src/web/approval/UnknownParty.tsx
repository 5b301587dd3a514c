import { partyKeyOf, partyWords } from '#domain/orders/reading/dictionary.ts';
import type { ResponsibleParty } from '#domain/orders/reading/model.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { PartyDialog } from '#web/orders/parties/PartyDialog.tsx';
import { useDictionary } from '#web/orders/queries.parties.ts';

interface Props {
  readonly party: ResponsibleParty | undefined;
  readonly draft: PlanDraft;
  readonly onClose: () => void;
}

/** Who is it? Asked where a draft is approved: a correction has no page of parties. */
export function UnknownParty({ party, draft, onClose }: Props) {
  const dictionary = useDictionary().data ?? [];
  const words = party ? partyWords(party, draft.content.legend) : '';
  return (
    <PartyDialog
      question={
        party && {
          words,
          printed: [party.text],
          post: party.kind === 'role',
          orderId: draft.orderId,
          answer: dictionary.find(({ key }) => key === partyKeyOf(words)),
        }
      }
      onClose={onClose}
    />
  );
}
