import { useState } from 'react';
import { z } from 'zod';
import { storedFileSchema } from '#domain/documents/model.ts';
import { seal, unseal } from '#web/lib/sealed.ts';
import { useSession } from '#web/lib/session.tsx';
import { keepUnsent, unsentPrefix } from '#web/lib/unsent.ts';

const draftSchema = z.object({ text: z.string(), files: z.array(storedFileSchema) });
export type Draft = z.output<typeof draftSchema>;

function stored(key: string, draftKey: string, firstText: string): Draft {
  const empty: Draft = { text: firstText, files: [] };
  const text = unseal(draftKey, localStorage.getItem(key) ?? '');
  if (text === undefined) return empty;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    // An older shape of the draft: the person starts anew rather than sees a broken page.
    return empty;
  }
}

/**
 * An unsent report of one person on one assignment: outlives a closed window, never another person's.
 * `firstText` is what one starts from while nothing is kept.
 */
export function useDraft(assignmentId: string, firstText: string) {
  const { user, draftKey } = useSession();
  const key = `${unsentPrefix}${user.id}:report:${assignmentId}`;
  const [draft, setDraft] = useState(() => stored(key, draftKey, firstText));
  const change = (next: (known: Draft) => Draft) =>
    setDraft((known) => {
      const changed = next(known);
      keepUnsent(key, seal(draftKey, JSON.stringify(changed)));
      return changed;
    });
  return { draft, change, forget: () => localStorage.removeItem(key) };
}
