import { partyKeyOf, partyWords } from '#domain/orders/reading/dictionary.ts';
import type { ResponsibleParty } from '#domain/orders/reading/model.ts';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { AnswerDialog } from '#web/orders/parties/AnswerDialog.tsx';
import { useAnswers } from '#web/orders/queries.parties.ts';

interface Props {
  readonly party: ResponsibleParty | undefined;
  readonly draft: PlanDraft;
  readonly onClose: () => void;
}

/** Who is it? Asked where a draft is approved: a correction has no page of parties. */
export function UnknownParty({ party, draft, onClose }: Props) {
  const answers = useAnswers().data ?? [];
  const words = party ? partyWords(party, draft.content.legend) : '';
  return (
    <AnswerDialog
      question={
        party && {
          ...{ words, printed: [party.text], post: party.kind === 'role', orderId: draft.orderId },
          answer: answers.find(({ key }) => key === partyKeyOf(words)),
        }
      }
      onClose={onClose}
    />
  );
}
