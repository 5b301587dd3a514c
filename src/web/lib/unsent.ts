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

/** On sign-out nothing of a person's work stays on a shared computer. */
export function forgetUnsent(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(unsentPrefix)) localStorage.removeItem(key);
  }
}
