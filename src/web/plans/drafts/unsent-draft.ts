import { z } from 'zod';
import { draftContentSchema } from '#domain/plans/model.draft.ts';
import { seal, unseal } from '#web/lib/sealed.ts';
import { keepUnsent, unsentPrefix } from '#web/lib/unsent.ts';

const keptSchema = z.object({ revision: z.number().int(), content: draftContentSchema });
export type KeptDraft = z.output<typeof keptSchema>;

export interface DraftBox {
  readonly read: () => KeptDraft | undefined;
  /** `false`: the browser keeps nothing, its storage is full or forbidden. */
  readonly keep: (kept: KeptDraft) => boolean;
  readonly forget: () => void;
}

/** What one person wrote in one draft and the server does not have yet. */
export function draftBox(userId: string, draftId: string, sealKey: string): DraftBox {
  const key = `${unsentPrefix}${userId}:plan_draft:${draftId}`;
  return {
    read: () => {
      try {
        const text = unseal(sealKey, localStorage.getItem(key) ?? '');
        return text === undefined ? undefined : keptSchema.parse(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    keep: (kept) => {
      try {
        keepUnsent(key, seal(sealKey, JSON.stringify(kept)));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => localStorage.removeItem(key),
  };
}
