import type { z } from 'zod';
import { seal, unseal } from './sealed.ts';
import { readStored, removeStored } from './storage.ts';
import { keepUnsent } from './unsent.ts';

/** What a person has written and the server does not have yet, waiting in this browser. Never throws. */
export interface Kept<T> {
  /** Undefined: nothing waits, or it is another person's, spoiled or of an older shape. */
  readonly read: () => T | undefined;
  /** `false`: the browser does not keep it, its storage is full or forbidden; the screen has to say so. */
  readonly keep: (value: T) => boolean;
  readonly forget: () => void;
}

/**
 * The one keeper of unsent work.
 * @param key from `unsentKey`: what lies elsewhere would outlive a sign-out
 * @param sealKey of the person's session: nobody else reads it
 */
export function kept<T>(schema: z.ZodType<T>, key: string, sealKey: string): Kept<T> {
  return {
    read: () => {
      const text = unseal(sealKey, readStored(key) ?? '');
      return text === undefined ? undefined : schema.safeParse(parsed(text)).data;
    },
    keep: (value) => keepUnsent(key, seal(sealKey, JSON.stringify(value))),
    forget: () => removeStored(key),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
