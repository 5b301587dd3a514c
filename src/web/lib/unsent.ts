/** Everything typed but not yet acknowledged by the server is kept under this prefix of localStorage. */
export const unsentPrefix = 'opora:unsent:';

/** On sign-out nothing of a person's work stays on a shared computer. */
export function forgetUnsent(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(unsentPrefix)) localStorage.removeItem(key);
  }
}
