import { z } from 'zod';
import { cellChangeSchema } from '#domain/forms/model.ts';
import { unsentPrefix } from '#web/lib/unsent.ts';
import type { UnsavedBox } from './save-queue.ts';

const keptSchema = z.array(cellChangeSchema.extend({ base: z.number().int().min(0) }));

/** Keeps unsaved cells of one person's form in this browser; a full or forbidden storage keeps nothing. */
export function unsavedBox(userId: string, formId: string): UnsavedBox {
  const key = `${unsentPrefix}${userId}:${formId}`;
  return {
    read() {
      const kept = keptSchema.safeParse(attempt(() => JSON.parse(localStorage.getItem(key) ?? '[]')));
      return kept.success ? kept.data : [];
    },
    write(changes) {
      attempt(() => {
        if (changes.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(changes));
      });
    },
  };
}

function attempt(action: () => unknown): unknown {
  try {
    return action();
  } catch {
    return undefined;
  }
}
