/** Everything typed but not yet acknowledged by the server is kept under this prefix of localStorage. */
export const unsentPrefix = 'opora:unsent:';

/** Whether something of the person waits in this browser, on any of its pages. */
export function hasUnsent(userId: string): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(`${unsentPrefix}${userId}:`));
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

/** @throws DOMException when the storage is full or forbidden */
export function keepUnsent(key: string, text: string): void {
  if (!hasLeft) localStorage.setItem(key, text);
}

/**
 * On sign-out nothing of the person's work stays on a shared computer. What somebody else left there sealed is
 * theirs to send or to give up.
 */
export function forgetUnsent(userId: string): void {
  hasLeft = true;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${unsentPrefix}${userId}:`)) localStorage.removeItem(key);
  }
}
