import { removeStored, storedKeys, writeStored } from './storage.ts';

/** Everything typed but not yet acknowledged by the server is kept under this prefix of the browser's storage. */
export const unsentPrefix = 'opora:unsent:';

/** @param what what the person has not sent: `report:<id of the assignment>` */
export const unsentKey = (userId: string, what: string): string => `${unsentPrefix}${userId}:${what}`;

/** Whether something of the person waits in this browser, on any of its pages. */
export function hasUnsent(userId: string): boolean {
  return storedKeys().some((key) => key.startsWith(unsentKey(userId, '')));
}

const ARRIVAL_MS = 2000;
const LOOK_MS = 100;

/** Resolves once nothing of the person waits any more, or after two seconds. */
export async function arrival(userId: string): Promise<void> {
  for (let waited = 0; waited < ARRIVAL_MS && hasUnsent(userId); waited += LOOK_MS) {
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
}

/** A page that has signed out keeps nothing more, whatever it still does while it is being left. */
let hasLeft = false;

/** `false`: the browser does not keep it. */
export function keepUnsent(key: string, text: string): boolean {
  return hasLeft || writeStored(key, text);
}

/**
 * On sign-out nothing of the person's work stays on a shared computer. What somebody else left there sealed is
 * theirs to send or to give up.
 */
export function forgetUnsent(userId: string): void {
  hasLeft = true;
  for (const key of storedKeys()) if (key.startsWith(unsentKey(userId, ''))) removeStored(key);
}
