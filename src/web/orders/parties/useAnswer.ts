import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganizationKind, OrganizationRef } from '#domain/directory/model.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { useChange } from '#web/lib/queries.ts';
import type { PartyQuestion } from './question.ts';

/** What is chosen so far; a choice that another one hides is kept. */
export interface AnswerDraft {
  readonly is: PartyMeaning['is'];
  readonly kind: OrganizationKind | '';
  readonly organization: OrganizationRef | undefined;
  readonly post: boolean;
}

/** An answer begins as the one that the dictionary remembers. */
export function draftOf({ answer, post }: Pick<PartyQuestion, 'answer' | 'post'>): AnswerDraft {
  const given = answer?.meaning;
  return {
    is: given?.is ?? 'class',
    kind: given?.is === 'class' ? given.kind : '',
    organization: answer?.organization ?? undefined,
    post: given && given.is !== 'nobody' ? given.post : post,
  };
}

/** `undefined` while something is not chosen. */
export function meaningOf({ is, kind, organization, post }: AnswerDraft): PartyMeaning | undefined {
  if (is === 'nobody') return { is };
  if (is === 'class') return kind === '' ? undefined : { is, kind, post };
  return organization && { is, id: organization.id, post };
}

/** An answer on its way to the dictionary. */
export function useAnswer(question: PartyQuestion, onDone: () => void) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(question));
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useChange(partiesContract.explain, {
    onSuccess: onDone,
    // Somebody was first: their answer appears above, and what was chosen here stays.
    onError: () =>
      Promise.all(
        [partiesContract.listEntries, ordersContract.getOrder].map(({ path }) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
  return {
    draft,
    choose: (chosen: Partial<AnswerDraft>) => setDraft((before) => ({ ...before, ...chosen })),
    /** It was sent, perhaps unfinished. */
    tried,
    submit: () => {
      setTried(true);
      const meaning = meaningOf(draft);
      const { words, orderId, answer } = question;
      if (meaning) mutate({ body: { words, meaning, orderId, seen: answer?.id ?? null } });
    },
    isPending,
    error,
  };
}
export type Answering = ReturnType<typeof useAnswer>;
