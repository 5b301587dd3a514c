/**
 * The browser's own storage. It may be full or forbidden: then nothing is found and nothing is kept, and nobody who
 * is typing is thrown out for it.
 */
export function readStored(key: string): string | undefined {
  return attempt(() => localStorage.getItem(key) ?? undefined);
}

/** `false`: it was not kept, and what stood there before still stands. */
export function writeStored(key: string, text: string): boolean {
  const written = attempt(() => {
    localStorage.setItem(key, text);
    return true;
  });
  return written ?? false;
}

export function removeStored(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

export function storedKeys(): readonly string[] {
  return attempt(() => Object.keys(localStorage)) ?? [];
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
